package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignCsvTest {
  @TempDir Path folder;

  private final Locale locale = Locale.getDefault();
  private final Workers workers = new Workers(3);
  private final List<Long> progress = new ArrayList<>();
  private Path in;
  private Path out;

  @BeforeEach
  void nameFiles() {
    in = folder.resolve("in.csv");
    out = folder.resolve("out.csv");
  }

  @AfterEach
  void putBack() {
    Locale.setDefault(locale);
    workers.close();
  }

  /** Says how long a text is; "two" has two themes, "none" has none. */
  private static List<Assignment> byLength(String text) {
    Assignment length = new Assignment("length-" + text.length(), 0.25, false);
    return switch (text) {
      case "two" -> List.of(new Assignment("first", 0.98765, true), length);
      case "none" -> List.of(new Assignment(Assignment.UNCLASSIFIED, 1, true), length);
      default -> List.of(length);
    };
  }

  @Test
  void writes_a_row_a_theme_best_first_with_fixed_decimals_in_any_locale() throws IOException {
    Locale.setDefault(Locale.GERMANY);

    assertThat(run("id,text\n1,two\n2,none\n").replies()).isEqualTo(2);

    assertThat(out)
        .content()
        .isEqualTo(
            "id,theme,score,sure\r\n"
                + "1,first,0.988,true\r\n"
                + "1,length-3,0.250,false\r\n"
                + "2,unclassified,1.000,true\r\n"
                + "2,length-4,0.250,false\r\n");
  }

  @Test
  void reads_marks_quotes_line_breaks_blank_lines_and_unknown_columns() throws IOException {
    run("\uFEFFwhen, text ,id\r\n\r\nx,\"a \"\"b\"\",\r\nc\",\"7,8\"\r\ny,,9\r\n");

    assertThat(rows())
        .containsExactly(
            "id,theme,score,sure", "\"7,8\",length-9,0.250,false", "9,length-0,0.250,false");
  }

  @Test
  void keeps_the_order_of_a_long_file_and_tells_how_far_it_is() throws IOException {
    StringBuilder file = new StringBuilder("id,text\n");
    for (int i = 0; i < 1_000; i++) {
      file.append(i).append(',').append("x".repeat(i % 7)).append('\n');
    }

    run(file.toString());

    List<String> rows = rows();
    assertThat(rows).hasSize(1_001);
    for (int i = 0; i < 1_000; i++) {
      assertThat(rows.get(i + 1)).isEqualTo(i + ",length-" + i % 7 + ",0.250,false");
    }
    assertThat(progress).isSorted().hasSizeGreaterThan(3).endsWith(1_000L);
  }

  @Test
  void names_every_bad_row_by_its_line_and_writes_nothing() {
    String file = "id,text\n1,\"ok\nstill 1\"\n2,CANARY,3\n4\n ,CANARY\n5,fine\n";

    BadRowsException refused = catchThrowableOfType(BadRowsException.class, () -> run(file));

    assertThat(refused.problems())
        .containsExactly(
            "in.csv:4: 3 values where the header has 2. Is a quote missing?",
            "in.csv:5: 1 values where the header has 2. Is a quote missing?",
            "in.csv:6: id: is empty. Fill it in.");
    assertThat(refused).hasMessageNotContaining("CANARY");
    assertThat(folder.toFile().list()).containsExactly("in.csv");
  }

  @Test
  void leaves_bad_rows_out_when_asked() throws IOException {
    Files.writeString(in, "id,text\n1,a\n2\n3,b\n");

    AssignCsv.Outcome outcome = csv().run(in, out, true, progress::add);

    assertThat(outcome.replies()).isEqualTo(2);
    assertThat(outcome.skipped()).hasSize(1).first().asString().startsWith("in.csv:3: ");
    assertThat(rows()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void refuses_a_file_whose_rest_cannot_be_read(boolean skipBad) throws IOException {
    Files.writeString(in, "id,text\n1,a\n2,\"CANARY\n3,b\n");

    assertThatThrownBy(() -> csv().run(in, out, skipBad, progress::add))
        .isInstanceOf(BadRowsException.class)
        .hasMessageContaining("in.csv:3: ")
        .hasMessageNotContaining("CANARY");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "id", "id,words\n1,a\n", "id,text,id\n1,a,2\n"})
  void names_a_header_that_lacks_a_column_or_has_it_twice(String file) {
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(BadRowsException.class)
        .hasMessageStartingWith("in.csv:1: ");
  }

  @Test
  void refuses_bytes_that_are_not_utf_8() throws IOException {
    Files.write(in, "id,text\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> csv().run(in, out, false, progress::add))
        .isInstanceOf(BadRowsException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void a_header_alone_gives_a_header_alone() throws IOException {
    assertThat(run("id,text\n").replies()).isZero();
    assertThat(rows()).containsExactly("id,theme,score,sure");
  }

  @Test
  void a_failure_in_the_middle_leaves_the_old_output_as_it_was() throws IOException {
    Files.writeString(out, "old");
    Files.writeString(in, "id,text\n1,a\n");
    Assigner failing =
        text -> {
          throw new IllegalStateException("out of memory");
        };

    assertThatThrownBy(() -> new AssignCsv(failing, workers).run(in, out, false, progress::add))
        .hasMessage("out of memory");
    assertThat(out).hasContent("old");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.csv", "out.csv");
  }

  @Test
  void a_file_that_is_not_there_is_named_by_the_system() {
    assertThatThrownBy(() -> csv().run(in, out, false, progress::add))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void themes_real_replies_the_same_however_many_threads_there_are() throws IOException {
    Files.writeString(in, "id,text\n1,the printer has jammed\n2,the wifi drops out\n3,nothing\n");
    new AssignCsv(SharedSentenceModel.starter(), workers).run(in, out, false, progress::add);
    String three = Files.readString(out);
    try (Workers one = new Workers(1)) {
      new AssignCsv(SharedSentenceModel.starter(), one).run(in, out, false, progress::add);
    }

    assertThat(out).content().isEqualTo(three);
    assertThat(
            List.of(three.split("\r\n")).stream()
                .map(row -> row.replaceAll("[01]\\.\\d{3}", "?"))
                .toList())
        .contains("1,printing-scanning,?,true", "2,wifi-network,?,true", "3,unclassified,?,true")
        .hasSize(1 + 3 + 3 + 2);
  }

  @Test
  void why_names_whole_phrases_and_the_replys_own_words() throws IOException {
    Files.writeString(in, "id,text\n1,the ward printer has jammed\n2,nothing\n");

    new WhyCsv(SharedSentenceModel.starter()::explain).run(in, out);

    List<String> seeds =
        Codebook.starter().themes().stream()
            .flatMap(theme -> Stream.concat(Stream.of(theme.name()), theme.seeds().stream()))
            .toList();
    assertThat(rows().get(0)).isEqualTo("id,theme,because,weight,text");
    assertThat(rows()).noneMatch(row -> row.startsWith("2,"));
    assertThat(rows()).anyMatch(row -> row.matches("1,printing-scanning,word,0\\.\\d{3},printer"));
    assertThat(rows())
        .filteredOn(row -> row.contains(",phrase,"))
        .isNotEmpty()
        .allMatch(row -> seeds.contains(row.split(",", 5)[4].replace("\"", "")));
  }

  private AssignCsv csv() {
    return new AssignCsv(AssignCsvTest::byLength, workers);
  }

  private AssignCsv.Outcome run(String file) throws IOException {
    Files.writeString(in, file);
    return csv().run(in, out, false, progress::add);
  }

  private List<String> rows() throws IOException {
    return Files.readAllLines(out);
  }
}
