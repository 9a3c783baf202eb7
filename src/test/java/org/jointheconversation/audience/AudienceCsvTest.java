package org.jointheconversation.audience;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceCsvTest {
  private static final String HEADER = "platform,team,user,organisation,role,site,time_zone\n";
  private static final String GOOD = "slack,T1,U1,RX1,nurse,North,Europe/London\n";
  private static final String GOOD_TOO = "teams,T2,U2,RX2,doctor,South,Europe/London\n";

  @TempDir Path folder;

  @Test
  void every_column_is_read() throws IOException {
    List<AudienceRow> rows =
        taken(
            "\uFEFFguest,name,person,time_zone,site,role,organisation,user,team,platform,shoe_size\r\n"
                + "yes,\"Doe, Jo\",jo@example.nhs.uk,Europe/London,North,nurse,RX1,U1,T1,slack,7\r\n"
                + "no,,,UTC, South ,doctor,RX2,a-b-c,tenant,teams,\r\n");

    assertThat(rows)
        .containsExactly(
            new AudienceRow(
                new ChatUser(Platform.SLACK, "T1", "U1"),
                new Cell("RX1", "nurse", "North"),
                ZoneId.of("Europe/London"),
                Optional.of("jo@example.nhs.uk"),
                Optional.of("Doe, Jo"),
                true),
            new AudienceRow(
                new ChatUser(Platform.TEAMS, "tenant", "a-b-c"),
                new Cell("RX2", "doctor", "South"),
                ZoneId.of("UTC"),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  @Test
  void quoted_line_breaks_do_not_shift_the_lines_that_are_named() throws IOException {
    String text =
        HEADER + "slack,T1,U1,RX1,\"nurse\n(night)\",North,Europe/London\nslack,T1,,,,,\n";

    assertThat(refused(text)).extracting(Problem::line).containsOnly(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "irc,T1,U9,RX1,nurse,North,Europe/London | 3: platform: is not known. Write slack or teams",
        "Slack,T1,U9,RX1,nurse,North,Europe/London | 3: platform: is not known.",
        ",T1,U9,RX1,nurse,North,Europe/London | 3: platform: is empty.",
        "slack,,U9,RX1,nurse,North,Europe/London | 3: team: is empty.",
        "slack,T1,' ',RX1,nurse,North,Europe/London | 3: user: is empty.",
        "slack,T1,U 9,RX1,nurse,North,Europe/London | 3: user: the user must be 1 to 200",
        "slack,T1,U9,,nurse,North,Europe/London | 3: organisation: is empty.",
        "slack,T1,U9,RX1,nurse,North,GMT+1:30h | 3: time_zone: is not known. Write a zone such as",
        "slack,T1,U9,RX1,nurse,North | 3: the row has 6 values where the header has 7.",
        "slack,T1,U9,RX1,nurse,North,Europe/London,x | 3: the row has 8 values where the header",
        "slack,T1,U1,RX1,nurse,North,Europe/London | 3: user: the account stands on line 2 too.",
        "slack,T1,\"U9,RX1 | 3: the quotes that open here are never closed.",
      })
  void a_bad_row_is_named_by_its_line_and_nothing_is_taken(String row, String problem)
      throws IOException {
    List<AudienceRow> rows = new ArrayList<>();
    Path file = write(HEADER + GOOD + row.replace("' '", " ") + "\n" + GOOD_TOO);

    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class,
            () -> AudienceCsv.read(CsvInput.of(file), BadRows.REFUSE, rows::add));

    assertThat(refused.problems()).singleElement().asString().startsWith("staff.csv:" + problem);
    assertThat(rows).isEmpty();
  }

  @Test
  void values_that_are_too_long_are_named() throws IOException {
    String row = "slack,T1,U1," + "x".repeat(101) + ",nurse,North,Europe/London\n";

    assertThat(refused(HEADER + row))
        .singleElement()
        .asString()
        .startsWith("staff.csv:2: organisation: is longer than 100 characters.");
  }

  @Test
  void a_problem_never_repeats_what_the_file_says_of_people() throws IOException {
    String header = HEADER.strip() + ",person,guest\n";
    String row = "canary-1,canary 2,canary/3,,canary-4,canary-5,canary-6,canary-7,canary-8\n";

    assertThat(refused(header + row + row).toString()).doesNotContain("canary");
  }

  @Test
  void every_bad_row_is_named_at_once() throws IOException {
    String text =
        HEADER + "x,T1,U1,RX1,a,b,Nowhere\n" + GOOD + "slack,T1,U1,RX1,a,b,UTC\n" + "slack\n";

    assertThat(refused(text)).extracting(Problem::line).containsExactly(2, 2, 4, 5);
  }

  @Test
  void skipping_bad_rows_takes_the_good_ones_and_names_the_bad() throws IOException {
    List<AudienceRow> rows = new ArrayList<>();
    String bad = "irc,T1,U1,RX1,nurse,North,Nowhere\n\"a\"b,c\nslack,T1\n";

    CsvResult result =
        AudienceCsv.read(
            CsvInput.of(write(HEADER + bad + GOOD + GOOD + GOOD_TOO)), BadRows.SKIP, rows::add);

    assertThat(rows).extracting(row -> row.user().user()).containsExactly("U1", "U2");
    assertThat(result.taken()).isEqualTo(2);
    assertThat(result.skipped()).isEqualTo(4);
    assertThat(result.problems()).extracting(Problem::line).containsExactly(2, 2, 3, 4, 6);
  }

  @Test
  void an_account_whose_first_row_is_bad_is_taken_from_its_second() throws IOException {
    List<AudienceRow> rows = new ArrayList<>();

    AudienceCsv.read(
        CsvInput.of(write(HEADER + "slack,T1,U1,RX1,nurse,North,Nowhere\n" + GOOD)),
        BadRows.SKIP,
        rows::add);

    assertThat(rows).hasSize(1);
  }

  @Test
  void the_same_person_may_have_two_accounts() throws IOException {
    String header = HEADER.strip() + ",person\n";

    assertThat(taken(header + GOOD.strip() + ",jo\n" + GOOD_TOO.strip() + ",jo\n")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "platform,team,user,organisation,role,site,timezone | 1: time_zone: the header lacks this"
            + " column. Did you mean it by timezone?",
        "platform;team;user;organisation;role;site;time_zone | 1: platform: the header lacks this"
            + " column. Separate the values by commas.",
        "platform,team,user,organisation,role,site,time_zone,user | 1: user: the header names this"
            + " column twice.",
      })
  void a_wrong_header_is_refused_even_when_bad_rows_are_skipped(String header, String problem)
      throws IOException {
    Path file = write(header + "\n" + GOOD);

    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class,
            () -> AudienceCsv.read(CsvInput.of(file), BadRows.SKIP, row -> {}));

    assertThat(refused.problems())
        .anyMatch(found -> found.toString().startsWith("staff.csv:" + problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void an_empty_file_is_refused(String text) throws IOException {
    assertThat(refused(text))
        .singleElement()
        .asString()
        .startsWith("staff.csv:1: the file is empty");
  }

  @Test
  void a_header_alone_is_an_audience_of_nobody() throws IOException {
    assertThat(taken(HEADER)).isEmpty();
  }

  @Test
  void a_missing_file_a_folder_and_another_encoding_are_refused() throws IOException {
    assertThat(refused(folder.resolve("none.csv")))
        .singleElement()
        .asString()
        .contains("cannot be read");
    assertThat(refused(folder)).singleElement().asString().contains("cannot be read");
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, (HEADER + GOOD.replace("North", "Café")).getBytes(ISO_8859_1));
    assertThat(refused(latin))
        .singleElement()
        .hasToString(
            "latin.csv:2: the row holds bytes that are not UTF-8. Save the file as CSV UTF-8.");
  }

  @Test
  void a_million_bad_rows_do_not_fill_the_memory() throws IOException {
    Path file = folder.resolve("staff.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      repeat(out, 50_000, "slack\n");
    }

    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class,
            () -> AudienceCsv.read(CsvInput.of(file), BadRows.REFUSE, row -> {}));
    assertThat(refused.count()).isEqualTo(50_000);
    assertThat(refused.problems()).hasSize(Problems.KEPT);
    assertThat(refused).hasMessageEndingWith("… and 49900 more.");
  }

  @Test
  void a_repeat_is_found_among_many_accounts() throws IOException {
    Path file = folder.resolve("staff.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int i = 0; i < 100_000; i++) {
        out.write("slack,T1,U" + i + ",RX1,nurse,North,Europe/London\n");
      }
    }
    AtomicLong count = new AtomicLong();
    AudienceCsv.read(CsvInput.of(file), BadRows.REFUSE, row -> count.incrementAndGet());
    assertThat(count).hasValue(100_000);

    Files.writeString(
        file, "slack,T1,U77777,RX1,nurse,North,Europe/London\n", StandardOpenOption.APPEND);
    assertThat(refused(file))
        .singleElement()
        .hasToString(
            "staff.csv:100002: user: the account stands on line 77779 too. Keep one of the two.");
  }

  private static void repeat(Writer out, int times, String line) throws IOException {
    for (int i = 0; i < times; i++) {
      out.write(line);
    }
  }

  private List<AudienceRow> taken(String text) throws IOException {
    List<AudienceRow> rows = new ArrayList<>();
    AudienceCsv.read(CsvInput.of(write(text)), BadRows.REFUSE, rows::add);
    return rows;
  }

  private List<Problem> refused(String text) throws IOException {
    return refused(write(text));
  }

  private static List<Problem> refused(Path file) {
    RefusedFileException refused =
        catchThrowableOfType(
            RefusedFileException.class,
            () -> AudienceCsv.read(CsvInput.of(file), BadRows.REFUSE, row -> {}));
    return refused.problems();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("staff.csv"), text);
  }
}
