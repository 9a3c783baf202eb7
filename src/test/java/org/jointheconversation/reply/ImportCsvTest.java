package org.jointheconversation.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointheconversation.audience.BadRows;
import org.jointheconversation.audience.Cell;
import org.jointheconversation.audience.CsvInput;
import org.jointheconversation.audience.CsvResult;
import org.jointheconversation.audience.Problem;
import org.jointheconversation.audience.RefusedFileException;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.ReplyText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCsvTest {
  private static final IsoWeek THIS_WEEK = IsoWeek.parse("2027-W01");

  @TempDir Path folder;

  @Test
  void every_column_is_read() throws IOException {
    String text =
        "text,person,organisation,role,site,week,minutes_lost,times_a_week,quote,other\n"
            + "\"Logging in,\nagain \",p1,RX1,nurse,North,2026-W47,15,5,yes,x\n";

    assertThat(taken(text))
        .containsExactly(
            new ImportRow(
                ReplyText.of("Logging in,\nagain"),
                Optional.of("p1"),
                new Cell("RX1", "nurse", "North"),
                IsoWeek.parse("2026-W47"),
                new ImportRow.Cost(OptionalInt.of(15), OptionalInt.of(5)),
                true));
  }

  @Test
  void a_text_is_all_a_reply_needs() throws IOException {
    assertThat(taken("text\nThe printer\n"))
        .containsExactly(
            new ImportRow(
                ReplyText.of("The printer"),
                Optional.empty(),
                new Cell("", "", ""),
                THIS_WEEK,
                new ImportRow.Cost(OptionalInt.empty(), OptionalInt.empty()),
                false));
  }

  @Test
  void weeks_ago_counts_back_over_the_year() throws IOException {
    assertThat(taken("text,weeks_ago\na,0\nb,1\nc,4\nd,\n"))
        .extracting(row -> row.week().toString())
        .containsExactly("2027-W01", "2026-W53", "2026-W50", "2027-W01");
  }

  @ParameterizedTest
  @CsvSource({"yes, true", "YES, true", "true, true", "no, false", "'', false"})
  void only_a_yes_lets_a_reply_be_quoted(String written, boolean quoted) throws IOException {
    assertThat(taken("text,quote\na," + written + "\n").get(0).mayBeQuoted()).isEqualTo(quoted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",2026-W47,,5,5,yes | 2: text: is empty.",
        "\u00a0,2026-W47,,5,5,yes | 2: text: is empty.",
        "a,2026-W54,,5,5,yes | 2: week: is not a week. Write it like 2026-W47",
        "a,47,,5,5,yes | 2: week: is not a week.",
        "a,2026-W47,2,5,5,yes | 2: weeks_ago: stands beside a week.",
        "a,,-1,5,5,yes | 2: weeks_ago: is not a number",
        "a,2026-W47,,five,5,yes | 2: minutes_lost: is not a number that can be counted.",
        "a,2026-W47,,10081,5,yes | 2: minutes_lost: is not a number that can be counted.",
        "a,2026-W47,,5,2.5,yes | 2: times_a_week: is not a number that can be counted.",
        "a,2026-W47,,5,9999999999,yes | 2: times_a_week: is not a number",
        "a,2026-W47,,5,99999999,yes | 2: times_a_week: is not a number",
        "a,2026-W47,,5,5,perhaps | 2: quote: is neither yes nor no.",
        "a,2026-W47 | 2: the row has 2 values where the header has 6.",
      })
  void a_bad_row_is_named_by_its_line_and_nothing_is_taken(String row, String problem)
      throws IOException {
    List<ImportRow> rows = new ArrayList<>();
    String header = "text,week,weeks_ago,minutes_lost,times_a_week,quote\n";
    Path file = write(header + row + "\n" + "b,2026-W47,,5,5,no\n");

    RefusedFileException refused = refused(file, rows);

    assertThat(refused.problems()).singleElement().asString().startsWith("replies.csv:" + problem);
    assertThat(rows).isEmpty();
  }

  @Test
  void skipping_bad_rows_takes_the_rest() throws IOException {
    List<ImportRow> rows = new ArrayList<>();

    CsvResult result =
        new ImportCsv(THIS_WEEK)
            .read(CsvInput.of(write("text,week\na,\nb,x\nc,\n")), BadRows.SKIP, rows::add);

    assertThat(rows).extracting(row -> row.text().reveal()).containsExactly("a", "c");
    assertThat(result.skipped()).isEqualTo(1);
    assertThat(result.problems()).extracting(Problem::line).containsExactly(3);
  }

  @Test
  void a_text_may_be_long_but_not_endless() throws IOException {
    assertThat(taken("text\n" + "x".repeat(ImportCsv.LONGEST_TEXT) + "\n")).hasSize(1);

    Path file = write("text\n" + "x".repeat(ImportCsv.LONGEST_TEXT + 1) + "\n");
    assertThat(refused(file, new ArrayList<>()))
        .hasMessageStartingWith("replies.csv:2: text: is longer than 10000 characters.");
  }

  @Test
  void hostile_text_is_taken_as_it_is() throws IOException {
    String hostile = "<!channel> <at>x</at> =1+1 *b* \u202E [x](y) 😀";

    assertThat(taken("text\n\"" + hostile + "\"\n").get(0).text().reveal()).isEqualTo(hostile);
  }

  @Test
  void N4_neither_a_problem_nor_a_row_repeats_what_was_said() throws IOException {
    String header = "text,person,week,minutes_lost,times_a_week,quote\n";
    Path file =
        write(header + "canary,canary,canary,canary,canary,canary\n" + "canary,\"canary\"canary\n");

    assertThat(refused(file, new ArrayList<>()).getMessage()).doesNotContain("canary");
    assertThat(taken("text,person\ncanary,canary\n").toString()).doesNotContain("canary");
  }

  @Test
  void a_file_without_text_says_what_it_may_have_meant() throws IOException {
    assertThat(refused(write("txt,week\na,\n"), new ArrayList<>()))
        .hasMessage("replies.csv:1: text: the header lacks this column. Did you mean it by txt?");
  }

  private List<ImportRow> taken(String text) throws IOException {
    List<ImportRow> rows = new ArrayList<>();
    new ImportCsv(THIS_WEEK).read(CsvInput.of(write(text)), BadRows.REFUSE, rows::add);
    return rows;
  }

  private static RefusedFileException refused(Path file, List<ImportRow> rows) {
    return catchThrowableOfType(
        RefusedFileException.class,
        () -> new ImportCsv(THIS_WEEK).read(CsvInput.of(file), BadRows.REFUSE, rows::add));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("replies.csv"), text);
  }
}
