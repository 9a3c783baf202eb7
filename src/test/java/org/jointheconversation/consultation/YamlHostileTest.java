package org.jointheconversation.consultation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointheconversation.consultation.Definitions.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jointheconversation.audience.Problems;
import org.jointheconversation.audience.RefusedFileException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlHostileTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: What: now | a.yaml:1:12: this is not well-formed YAML. Put the text in quotes",
        "a: \"open | a.yaml:1:4: the quotes that open here are not closed.",
        "a: [ 1, 2\\nb: c | a.yaml:1:4: the bracket that opens here is not closed.",
        "a: { b: 1 | a.yaml:1:4: the bracket that opens here is not closed.",
        "a: 1\\n\\tb: 2 | a.yaml:2:1: this is not well-formed YAML. Indent with spaces",
        "a: 1\\n  b: 2 | a.yaml:2:4: this is not well-formed YAML.",
        "a: @b | a.yaml:1:4: this is not well-formed YAML. Put the text in quotes",
        "a: \"\\q\" | a.yaml:1:6: this is not well-formed YAML. Use single quotes",
        "a: 'it's' | a.yaml:1:8: this is not well-formed YAML.",
        "? [a, b]\\n: c | a.yaml:1:4: this is not well-formed YAML.",
        "a: 1\\na: 2 | a.yaml:2:1: “a” stands here a second time. Keep this one or the one on line 1.",
        "a: &x 1\\nb: *x | a.yaml:2:4: an alias (*) stands here. Write out what it stands for.",
        "a: !!java.net.URL x | a.yaml:1:4: a tag (!) stands here.",
        "a: 1\\n---\\nb: 2 | a.yaml:3:1: a second document begins here.",
        "- a | a.yaml:1:1: the file does not begin with a key.",
        "just words | a.yaml:1:1: the file does not begin with a key.",
      })
  void malformed_yaml_is_named_by_line_and_column(String text, String problem) {
    String yaml = text.replace("\\n", "\n").replace("\\t", "\t");

    assertThat(problems(yaml)).anyMatch(line -> line.startsWith(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n", "# only a comment\n", "---\n...\n"})
  void a_file_without_anything_is_refused(String text) {
    assertThat(problems(text)).singleElement().asString().contains(":1: the file");
  }

  @Test
  void a_bomb_of_aliases_is_not_expanded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertRefusedAtOnce(bomb.toString(), "an alias (*) stands here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "a:\n"})
  void depth_does_not_exhaust_the_stack(String opening) {
    assertRefusedAtOnce("x: " + opening.repeat(100_000), "");
    assertRefusedAtOnce(opening.repeat(100_000), "");
  }

  @Test
  void indented_depth_is_refused() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      deep.append(" ".repeat(i)).append("a:\n");
    }

    assertRefusedAtOnce(deep.toString(), "is nested more than 10 deep");
  }

  @Test
  void width_does_not_exhaust_the_memory() {
    assertRefusedAtOnce("x: [" + "1,".repeat(500_000) + "]", "has more than 20000 values");
    assertRefusedAtOnce("x: \"" + "y".repeat(1_000_000) + "\"", "x: is not a known key");
  }

  @Test
  void only_the_first_hundred_mistakes_are_listed() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("unknown-").append(i).append(": 1\n");
    }

    assertThatThrownBy(() -> Definitions.read(text.toString()))
        .isInstanceOfSatisfying(
            RefusedFileException.class,
            refused -> {
              assertThat(refused.problems()).hasSize(Problems.KEPT);
              assertThat(refused.count()).isGreaterThan(1000);
            })
        .hasMessageContaining("… and 9");
  }

  @ParameterizedTest
  @CsvSource({"0000", "0007", "001b", "0085", "202e", "2066", "ffff"})
  void characters_that_nobody_sees_are_named_by_their_place(String codePoint) {
    char invisible = (char) Integer.parseInt(codePoint, 16);

    assertThat(problems("a: 1\nb: x" + invisible + "y\n"))
        .containsExactly("a.yaml:2:5: an invisible control character stands here. Delete it.");
  }

  @Test
  void bytes_that_are_not_utf_8_are_named_by_their_line(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.write(file, "title: one\npurpose: café\n".getBytes(ISO_8859_1));

    assertThatThrownBy(() -> DefinitionReader.read(file))
        .hasMessage("a.yaml:2: a character here is not UTF-8. Save the file as UTF-8.");
  }

  @Test
  void a_file_over_a_mebibyte_is_refused_before_it_is_read_whole(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.write(file, ("#" + "x".repeat(DefinitionSource.MOST_BYTES)).getBytes(UTF_8));

    assertThatThrownBy(() -> DefinitionReader.read(file)).hasMessageContaining("larger than 1 MiB");
  }

  @Test
  void a_file_that_is_not_there_or_is_a_folder_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> DefinitionReader.read(folder.resolve("none.yaml")))
        .hasMessage("none.yaml: the file cannot be read. Check its name and who may read it.");
    assertThatThrownBy(() -> DefinitionReader.read(folder))
        .isInstanceOf(RefusedFileException.class);
  }

  @Test
  void no_slip_of_the_hand_gets_any_other_answer_than_problems_with_a_place() {
    Random random = new Random(26);
    String whole = Definitions.wholeGrammar();
    for (int i = 0; i < 3_000; i++) {
      try {
        Definitions.read(slipped(whole, random));
      } catch (RefusedFileException refused) {
        assertThat(refused.problems()).allMatch(problem -> problem.line() > 0);
      }
    }
  }

  /** Text with a few pieces lost, doubled or replaced. */
  private static String slipped(String text, Random random) {
    StringBuilder slipped = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int from = random.nextInt(slipped.length() - 20);
      int to = from + random.nextInt(20);
      String piece = slipped.substring(from, to);
      String[] instead = {"", piece + piece, "[", "}", ":", "\n", "\"", "- ", "~", "\uD800", "\0"};
      slipped.replace(from, to, instead[random.nextInt(instead.length)]);
    }
    return slipped.toString();
  }

  private static void assertRefusedAtOnce(String text, String what) {
    Assertions.assertTimeout(
        AT_ONCE, () -> assertThat(problems(text)).anyMatch(problem -> problem.contains(what)));
  }
}
