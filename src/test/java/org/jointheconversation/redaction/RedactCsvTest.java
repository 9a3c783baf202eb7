package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactCsvTest {
  @TempDir Path folder;

  private final RedactCsv redactCsv = new RedactCsv(new Redactor());
  private Path in;
  private Path out;

  @BeforeEach
  void nameFiles() {
    in = folder.resolve("in.csv");
    out = folder.resolve("out.csv");
  }

  @Test
  void writes_the_masked_text_and_where_things_stood() throws Exception {
    Files.writeString(in, "id,text\r\n1,ring 07700 900123 or jo@nhs.net\r\n2,all fine\r\n");

    assertThat(redactCsv.run(in, out, false).rows()).isEqualTo(2);

    assertThat(out)
        .content()
        .isEqualTo(
            "id,redacted,found\r\n1,ring [phone] or [e-mail],PHONE@5-17;EMAIL@21-31\r\n2,all fine,\r\n");
  }

  @Test
  void places_count_code_points() throws Exception {
    Files.writeString(in, "id,text\n1,\uD83D\uDE00 jo@nhs.net\n");
    redactCsv.run(in, out, false);
    assertThat(out).content().contains("EMAIL@2-12");
  }

  @Test
  void takes_a_byte_order_mark_unknown_columns_any_order_quotes_and_line_breaks() throws Exception {
    Files.writeString(
        in,
        "\uFEFFward,\"text\",id\r\n7B,\"She said \"\"943 476\r\n5919\"\", twice\",a1\r\n\r\n7C,\"\",a2");

    redactCsv.run(in, out, false);

    assertThat(out)
        .content()
        .isEqualTo(
            "id,redacted,found\r\na1,\"She said \"\"[NHS number]\"\", twice\",NHS_NUMBER@10-23\r\na2,,\r\n");
  }

  @Test
  void a_file_with_only_a_header_gives_only_a_header() throws Exception {
    Files.writeString(in, "id,text");
    assertThat(redactCsv.run(in, out, false).rows()).isZero();
    assertThat(out).content().isEqualTo("id,redacted,found\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "id,text\\n1,a\\n2|line 3",
        "id,text\\n1,a\\n2,b,canary|line 3",
        "id,text\\n1,\"a\\nb\\nc\"\\n2|line 5",
        "id,text\\r\\n1,\"a\\r\\nb\"\\r\\n\\r\\n2|line 5",
        "id,text\\n1,a\\n2,\"canary|line 3",
        "id,text\\n1,\"a\\nb\"\\n2,\"canary\" x\\n|line 4",
        "id,words\\n1,canary|line 1",
        "id,text,text\\n1,canary,canary|line 1",
      })
  void a_bad_row_is_named_by_its_line_and_nothing_is_written(String csv, String place)
      throws IOException {
    Files.writeString(in, csv.replace("\\n", "\n").replace("\\r", "\r"));

    assertThatThrownBy(() -> redactCsv.run(in, out, false))
        .isInstanceOf(BadCsvException.class)
        .hasMessageStartingWith(place + ":")
        .hasMessageNotContaining("canary")
        .hasNoCause();
    assertThat(namesIn(folder)).containsExactly("in.csv");
  }

  @Test
  void bad_rows_are_left_out_and_named_where_that_is_wanted() throws Exception {
    Files.writeString(in, "id,text\n1\n2,b\n3,c,canary\n");
    assertThat(redactCsv.run(in, out, true)).isEqualTo(new RedactCsv.Outcome(1, List.of(2L, 4L)));
    assertThat(out).content().isEqualTo("id,redacted,found\r\n2,b,\r\n");
  }

  @Test
  void a_file_whose_quotes_do_not_close_is_refused_even_then() throws Exception {
    Files.writeString(in, "id,text\n1,\"canary\n2,b\n");
    assertThatThrownBy(() -> redactCsv.run(in, out, true))
        .hasMessageStartingWith("line 2: not CSV");
    assertThat(namesIn(folder)).containsExactly("in.csv");
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Files.createFile(in);
    assertThatThrownBy(() -> redactCsv.run(in, out, false))
        .hasMessageStartingWith("line 1: the file is empty");
  }

  @Test
  void bytes_that_are_not_utf8_are_named_by_their_line() throws IOException {
    Files.write(in, "id,text\n1,fine\n2,caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> redactCsv.run(in, out, false))
        .hasMessageStartingWith("line 3: not UTF-8");
    assertThat(namesIn(folder)).containsExactly("in.csv");
  }

  @Test
  void an_older_output_survives_a_bad_input() throws IOException {
    Files.writeString(out, "older");
    Files.writeString(in, "id,text\n1");
    assertThatThrownBy(() -> redactCsv.run(in, out, false)).isInstanceOf(BadCsvException.class);
    assertThat(out).content().isEqualTo("older");
  }

  @Test
  void a_missing_file_is_said_to_be_missing() {
    assertThatThrownBy(() -> redactCsv.run(in, out, false)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_file_may_be_redacted_onto_itself() throws Exception {
    Files.writeString(in, "id,text\n1,SW1A 1AA\n");
    redactCsv.run(in, in, false);
    assertThat(in).content().isEqualTo("id,redacted,found\r\n1,[postcode],POSTCODE@0-8\r\n");
  }

  @Test
  void many_rows_pass_and_a_bad_one_far_down_is_named() throws Exception {
    int rows = 5_000;
    String good = "1,\"one\nrow on two lines\"\n".repeat(rows);
    Files.writeString(in, "id,text\n" + good);
    assertThat(redactCsv.run(in, out, false).rows()).isEqualTo(rows);

    Files.writeString(in, "id,text\n" + good + "2\n");
    assertThatThrownBy(() -> redactCsv.run(in, out, false))
        .hasMessageStartingWith("line " + (2 * rows + 2));
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
