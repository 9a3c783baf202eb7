package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodebookReaderTest {
  @TempDir Path folder;

  @Test
  void reads_ids_names_descriptions_and_seeds() {
    Codebook codebook =
        read(
            """
            # ours
            - id: pay
              name: "Pay: and rewards"
              description: >
                What people
                earn.
              seeds: ["not enough  pay", 'it''s late']
            - {name: Parking, id: car-2}
            """);

    assertThat(codebook.themes())
        .containsExactly(
            new Theme(
                "pay",
                "Pay: and rewards",
                "What people earn.",
                List.of("not enough pay", "it's late")),
            new Theme("car-2", "Parking", "", List.of()));
  }

  @Test
  void a_file_gives_the_codebook_its_name() throws IOException {
    Path file = folder.resolve("our-themes.yaml");
    Files.writeString(file, "\uFEFF- id: pay\r\n  name: Pay\r\n  seeds:\r\n");

    Codebook codebook = CodebookReader.read(file);

    assertThat(codebook.id()).isEqualTo("our-themes");
    assertThat(codebook.themeIds()).containsExactly("pay");
  }

  @Test
  void names_every_problem_at_once_with_file_line_and_column() {
    assertThat(
            problems(
                """
                - id: pay
                  name: Pay
                - name: Without id
                - id: Big Words
                  name: Wrong
                - id: pay
                  seed: [typo]
                - id: unclassified
                  name: Taken
                  seeds: one
                - just words
                - id: x
                  name: [a]
                  description: &a d
                  seeds: [*a, ""]
                """))
        .containsExactly(
            "ours.yaml:3:3: id: is missing. Add id: to the theme that begins here.",
            "ours.yaml:4:7: id: is not an id. Use lower case, digits and single hyphens;"
                + " unclassified is kept for replies without a theme.",
            "ours.yaml:6:3: name: is missing. Add name: to the theme that begins here.",
            "ours.yaml:6:7: id: stands on line 1 too. Give each theme an id of its own.",
            "ours.yaml:7:3: a key is not known. A theme has id, name, description and seeds.",
            "ours.yaml:8:7: id: is not an id. Use lower case, digits and single hyphens;"
                + " unclassified is kept for replies without a theme.",
            "ours.yaml:10:10: seeds: is not a list. Write one phrase a line, each behind a hyphen.",
            "ours.yaml:11:3: is not a theme. Give each theme id: and name:.",
            "ours.yaml:13:9: name: is not plain text. Write it out, in quotes if need be.",
            "ours.yaml:15:11: seeds: is not plain text. Write it out, in quotes if need be.",
            "ours.yaml:15:15: seeds: is empty. Fill it in, or leave it out.");
  }

  @Test
  void names_a_key_that_stands_twice() {
    assertThat(problems("- id: pay\n  name: Pay\n  name: Wages\n"))
        .containsExactly("ours.yaml:3:3: name: stands twice in one theme. Keep one of the two.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment", "[]", "id: pay", "pay", "~", "- {}"})
  void refuses_what_is_no_list_of_themes(String yaml) {
    assertThat(problems(yaml)).isNotEmpty().allMatch(line -> line.startsWith("ours.yaml:1:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- id: pay\n  name: \"open\n",
        "- id: pay\n  name: a: b\n",
        "- id: pay\n  seeds: [a, b\n",
        "- id: pay\n\tname: x\n",
        "- id: pay\n  name: \u0001\n",
        "- id: pay\n  name: @x\n"
      })
  void malformed_yaml_is_named_by_line_and_column(String yaml) {
    assertThat(problems(yaml))
        .hasSize(1)
        .first()
        .asString()
        .matches("ours.yaml:[1-4]:\\d+: is not .*");
  }

  @Test
  void never_shows_what_stands_in_the_file() {
    for (String yaml :
        List.of(
            "- id: SECRET\n",
            "SECRET: \"SECRET",
            "- SECRET: SECRET\n",
            "- *SECRET",
            "- [SECRET]")) {
      assertThat(String.join("\n", problems(yaml))).isNotEmpty().doesNotContain("SECRET");
    }
  }

  @Test
  void takes_200_themes_and_refuses_201() {
    assertThat(read(themes(200)).themes()).hasSize(200);
    assertThat(problems(themes(201)))
        .hasSize(1)
        .first()
        .asString()
        .contains("more than 200 themes");
  }

  @Test
  void refuses_bytes_that_are_not_utf_8_and_files_that_are_huge() {
    assertThat(problems("- id: pay\n  name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("ours.yaml:1:1: is not UTF-8. Save the file as UTF-8.");
    assertThat(problems(new byte[1 << 21])).hasSize(1).first().asString().contains("1 MB");
  }

  @Test
  void deep_nesting_is_refused_without_exhausting_the_stack() {
    assertThat(problems("[".repeat(200_000))).isNotEmpty();
    assertThat(problems("- id: x\n  name: x\n  seeds: " + "[".repeat(200_000))).isNotEmpty();
  }

  private static String themes(int count) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < count; i++) {
      yaml.append("- {id: t").append(i).append(", name: Theme}\n");
    }
    return yaml.toString();
  }

  private static Codebook read(String yaml) {
    return read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static Codebook read(byte[] yaml) {
    try {
      return CodebookReader.read("ours", "ours.yaml", new ByteArrayInputStream(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> problems(String yaml) {
    return problems(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(byte[] yaml) {
    CodebookException refused = catchThrowableOfType(CodebookException.class, () -> read(yaml));
    assertThat(refused).as("refused").isNotNull();
    assertThat(refused.getMessage()).isEqualTo(String.join("\n", refused.problems()));
    return refused.problems();
  }
}
