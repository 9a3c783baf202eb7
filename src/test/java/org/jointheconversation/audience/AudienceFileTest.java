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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceFileTest {
  private static final String HEADER = "platform,team,user,organisation,role,site,time_zone\n";
  private static final String GOOD = "slack,T1,U1,RX1,nurse,North,Europe/London\n";

  @TempDir Path folder;

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
  void fifty_thousand_bad_rows_do_not_fill_the_memory() throws IOException {
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
