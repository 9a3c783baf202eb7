package org.jointheconversation.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
