package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On PostgreSQL {@code ctid} says where a row lies and {@code xmin} which transaction wrote it:
 * before closing they tell who wrote what, after it nothing.
 */
class HiddenColumnsTest {
  private static final List<String> WITH_A_REPLY =
      List.of(
          "reply",
          "reply_vector",
          "assignment",
          "coded_reply",
          "emergent_reply",
          "unthemed",
          "quote",
          "held_quote",
          "statement",
          "statement_vote");
  private static final String OF_FIRST =
      "(SELECT id FROM consultation WHERE slug = '" + BusyInstallation.FIRST + "')";

  @TempDir Path folder;
  private BusyInstallation busy;

  @BeforeEach
  void everybodyReplies() {
    busy = new BusyInstallation(folder, TestStore.POSTGRESQL).fill();
  }

  @AfterEach
  void end() {
    busy.close();
  }

  @Test
  void closing_lets_the_hidden_columns_tell_nothing_any_more() {
    assertThat(correlation(placesInOrderOfArrival())).isGreaterThan(0.7);
    assertThat(tied()).as("replies and participations written together").isNotEmpty();

    busy.closeFirst();
    assertThat(placesInOrderOfArrival()).hasSizeGreaterThan(100);
    assertThat(correlation(placesInOrderOfArrival())).isBetween(-0.5, 0.5);
    assertThat(correlation(transactionsInOrderOfArrival())).isBetween(-0.5, 0.5);
    assertThat(tied()).isEmpty();
    assertThat(transactionsOfReplies()).isNotEmpty();
    for (String table : others()) {
      assertThat(transactions(table, ""))
          .as(table)
          .doesNotContainAnyElementsOf(transactionsOfReplies());
    }
  }

  @Test
  void closing_leaves_no_order_of_answering_in_the_participations() {
    assertThat(stepsBack()).isGreaterThan(10);
    busy.closeFirst();
    // One statement writes the members of a round in their order; it may go on in another page.
    assertThat(stepsBack()).isLessThanOrEqualTo(2);
  }

  /** How often a member lies before one with a smaller number, in the round where most do. */
  private long stepsBack() {
    String rounds = "SELECT id FROM round WHERE consultation_id = " + OF_FIRST;
    return texts(rounds).stream().mapToLong(this::stepsBack).max().orElseThrow();
  }

  private long stepsBack(String round) {
    long[] members =
        texts("SELECT member_id FROM participation WHERE round_id = " + round + " ORDER BY ctid")
            .stream()
            .mapToLong(Long::parseLong)
            .toArray();
    return IntStream.range(1, members.length).filter(i -> members[i] < members[i - 1]).count();
  }

  /** Where each reply lies, in the order in which they came. */
  private double[] placesInOrderOfArrival() {
    List<String> inPlace = texts("SELECT text FROM reply ORDER BY ctid");
    return busy.writers.keySet().stream()
        .filter(inPlace::contains)
        .mapToDouble(inPlace::indexOf)
        .toArray();
  }

  private double[] transactionsInOrderOfArrival() {
    List<String> byTransaction =
        texts("SELECT text FROM reply ORDER BY xmin::text::bigint, random()");
    return busy.writers.keySet().stream()
        .filter(byTransaction::contains)
        .mapToDouble(byTransaction::indexOf)
        .toArray();
  }

  private static double correlation(double[] places) {
    return Ranks.correlation(IntStream.range(0, places.length).asDoubleStream().toArray(), places);
  }

  /** Transactions that wrote a reply and a participation. */
  private Set<String> tied() {
    Set<String> both = new HashSet<>(transactionsOfReplies());
    both.retainAll(new HashSet<>(transactions("participation", "")));
    return both;
  }

  private Collection<String> transactionsOfReplies() {
    return transactions("reply", " WHERE consultation_id = " + OF_FIRST);
  }

  private List<String> transactions(String table, String where) {
    return texts("SELECT DISTINCT xmin::text FROM " + table + where);
  }

  private List<String> others() {
    List<String> tables =
        new ArrayList<>(
            texts(
                "SELECT relname FROM pg_class WHERE relkind = 'r'"
                    + " AND relnamespace = 'public'::regnamespace"));
    tables.removeAll(WITH_A_REPLY);
    // Says of one consultation how far its closing has come.
    tables.remove("unlinking");
    return tables;
  }

  private List<String> texts(String sql) {
    return Rows.texts(busy.installation.database(), sql);
  }
}
