package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointheconversation.Bytes;
import org.jointheconversation.Features;
import org.jointheconversation.Ranks;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.rights.SqlitePages.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where in the file a reply lies tells when it came, and a platform knows who wrote when. After
 * closing it tells that no more.
 */
class PagePlacementTest {
  private static final int NURSES = 120;

  /** Every third text needs pages of its own. */
  private static final int LONG = 3;

  /** Longer than what two random handles have in common. */
  private static final int PIECE = 12;

  @TempDir Path folder;

  @Test
  void closing_leaves_no_order_on_the_pages_and_no_old_bytes_between_the_rows() throws Exception {
    SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
    TestInstallation installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(NURSES, 0));
    try (Features features = Features.open(installation.config(), clock, "test")) {
      Talk talk = new Talk(features, clock);
      String round = talk.ask();
      IntStream.rangeClosed(1, NURSES).forEach(i -> talk.reply("slack:T1/U" + i, round, text(i)));
      features.theming().themeAll();
    }
    Map<Long, Integer> order = order(installation);
    List<String> handles = Rows.texts(installation.database(), "SELECT handle FROM reply");
    List<Cell> before = replies(installation, order);
    assertThat(ofLongTexts(before, order)).as("there is something to find").isGreaterThan(0.9);
    assertThat(stale(installation)).as("there is something to find").isGreaterThan(50);

    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    List<Cell> after = replies(installation, order);
    assertThat(after).hasSize(NURSES);
    assertThat(stale(installation)).as("bytes of old rows and handles").isZero();
    assertThat(Bytes.piecesIn(folder.resolve("data"), handles, PIECE)).as("old handles").isEmpty();
    assertThat(ofLongTexts(after, order)).isBetween(-0.75, 0.75);
  }

  private static String text(int number) {
    String text = "Nurse " + number + " says that nothing works";
    return switch (number % LONG) {
      case 0 -> text + " ŵ".repeat(1_450);
      case 1 -> text + " so".repeat(number * 7 % 600);
      default -> text;
    };
  }

  private static Map<Long, Integer> order(TestInstallation installation) {
    return Rows.texts(installation.database(), "SELECT id || ' ' || text FROM reply").stream()
        .map(row -> row.split(" "))
        .collect(Collectors.toMap(w -> Long.parseLong(w[0]), w -> Integer.parseInt(w[2])));
  }

  private static List<Cell> replies(TestInstallation installation, Map<Long, Integer> order)
      throws IOException {
    Rows.texts(installation.database(), "PRAGMA wal_checkpoint(TRUNCATE)");
    int root =
        Rows.number(
            installation.database(), "SELECT rootpage FROM sqlite_master WHERE name = 'reply'");
    return SqlitePages.cells(installation.database().file(), root).stream()
        .filter(cell -> order.containsKey(cell.row()))
        .toList();
  }

  private static int stale(TestInstallation installation) throws IOException {
    Rows.texts(installation.database(), "PRAGMA wal_checkpoint(TRUNCATE)");
    int bytes = 0;
    for (String tree : List.of("reply", "reply_by_handle")) {
      String root = "SELECT rootpage FROM sqlite_master WHERE name = '" + tree + "'";
      bytes +=
          SqlitePages.stale(
              installation.database().file(), Rows.number(installation.database(), root));
    }
    return bytes;
  }

  /** How far the pages of long texts follow the order in which they came. */
  private static double ofLongTexts(List<Cell> cells, Map<Long, Integer> order) {
    List<Cell> those = cells.stream().filter(cell -> cell.overflow() > 0).toList();
    assertThat(those).hasSize(NURSES / LONG);
    return Ranks.correlation(
        those.stream().mapToDouble(cell -> order.get(cell.row())).toArray(),
        those.stream().mapToDouble(Cell::overflow).toArray());
  }
}
