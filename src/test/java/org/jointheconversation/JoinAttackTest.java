package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Before closing: from every row of both databases, but without the secret, nobody is found. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class JoinAttackTest {
  private static final Set<String> OF_REPLIES =
      Set.of(
          "reply",
          "reply_vector",
          "assignment",
          "coded_reply",
          "emergent_reply",
          "unthemed",
          "quote",
          "held_quote",
          "statement",
          "statement_vote",
          "withdrawn_reply",
          "seen_event");

  @Parameter TestStore store;
  private Attacked all;
  private List<TableRow> rows;

  @BeforeEach
  void everybodyReplies() {
    all = Attacked.get(store);
    rows = all.before();
  }

  @Test
  void no_value_ties_a_reply_to_a_member() {
    assertThat(new JoinAttack(rows).ties()).isEmpty();
  }

  @Test
  void there_was_something_to_find() {
    assertThat(of("reply")).hasSizeGreaterThan(100);
    assertThat(of("member")).hasSize(30);
    assertThat(of("participation").filter(row -> row.value("replied").equals("1")))
        .hasSizeGreaterThan(60);
    assertThat(of("withdrawn_reply")).hasSize(1);
    assertThat(of("week_secret")).hasSize(3);
    assertThat(of("seen_event")).isNotEmpty();
  }

  private Stream<TableRow> of(String table) {
    return rows.stream().filter(row -> row.table().equals(table));
  }

  @Test
  void the_attack_finds_a_column_that_names_the_member() {
    TableRow reply = of("reply").findFirst().orElseThrow();
    String member = of("member").findFirst().orElseThrow().value("id");
    assertThat(attackWith(row("reply", "id", reply.value("id"), "sender", member))).isNotEmpty();
  }

  @Test
  void the_attack_finds_a_table_between_the_two() {
    String reply = of("reply").findFirst().orElseThrow().value("id");
    String person = of("audience_member").findFirst().orElseThrow().value("person");
    assertThat(
            attackWith(
                row("receipt", "number", "ts-7", "about", reply),
                row("outbox", "message", "ts-7", "to", person)))
        .isNotEmpty();
  }

  @Test
  void the_attack_finds_an_account_inside_a_text() {
    String reply = of("reply").findFirst().orElseThrow().value("id");
    String account = of("address").findFirst().orElseThrow().value("target");
    assertThat(attackWith(row("note", "reply", reply, "log", "sent to {" + account + "x}")))
        .isEmpty();
    String person = of("audience_member").findFirst().orElseThrow().value("person");
    assertThat(attackWith(row("note", "reply", reply, "log", "sent to x" + person + "x")))
        .isNotEmpty();
  }

  @Test
  void the_attack_finds_a_hash_under_a_key_that_lies_in_the_open() {
    String person = of("audience_member").findFirst().orElseThrow().value("person");
    String reply = of("reply").findFirst().orElseThrow().value("id");
    String key = "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF";
    String handle =
        org.jointheconversation.privacy.Pseudonyms.handle(
                org.jointheconversation.privacy.WeekSecret.of(
                    java.util.HexFormat.of().parseHex(key)),
                new org.jointheconversation.privacy.PersonKey(person))
            .value();
    assertThat(attackWith(row("reply", "id", reply, "handle", handle), row("k", "secret", key)))
        .anyMatch(tie -> tie.contains("under a key"));
  }

  private Set<String> attackWith(TableRow... more) {
    List<TableRow> all = new ArrayList<>(rows);
    all.addAll(List.of(more));
    return new JoinAttack(all).ties();
  }

  private TableRow row(String table, String... columnsAndValues) {
    List<TableRow.Cell> cells = new ArrayList<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      cells.add(new TableRow.Cell(table + "." + columnsAndValues[i], columnsAndValues[i + 1]));
    }
    return new TableRow(table, cells);
  }

  @Test
  void rows_of_replies_and_participation_hold_no_time_but_the_hour_of_an_event() {
    Set<String> members = of("member").map(row -> row.value("id")).collect(Collectors.toSet());
    List<String> times =
        rows.stream()
            .filter(row -> OF_REPLIES.contains(row.table()) || row.table().equals("participation"))
            .flatMap(row -> row.cells().stream())
            .filter(cell -> !cell.place().endsWith(".consultation_id"))
            // Numbered on from one random number, which in one run of 150 looks like a time.
            .filter(cell -> !members.contains(cell.value()))
            .collect(Collectors.groupingBy(JoinAttackTest::column))
            .entrySet()
            .stream()
            .filter(column -> isOfTimes(column.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(times).containsExactly("seen_event.seen_hour");
    assertThat(of("seen_event").map(row -> row.value("seen_hour")))
        .allMatch(hour -> Long.parseLong(hour) < 1_000_000);
    assertThat(Times.looksLikeOne("1795514400000")).isTrue();
    assertThat(Times.looksLikeOne("2026-11-24T10:00:00Z")).isTrue();
  }

  /**
   * A consultation's number is one random number in every row, which may look like a time by
   * chance. A reply's number is the same in every table, of which some have but one row.
   */
  private static String column(TableRow.Cell cell) {
    return cell.place().endsWith(".reply_id") ? "reply.id" : cell.place();
  }

  /** A random number may look like a time, most of a column do not. */
  private boolean isOfTimes(List<TableRow.Cell> cells) {
    long times = cells.stream().filter(cell -> Times.looksLikeOne(cell.value())).count();
    return times * 2 > cells.size();
  }

  @Test
  void no_table_keeps_the_order_in_which_replies_came() {
    List<String> texts = List.copyOf(all.writers().keySet());
    List<TableRow> replies = of("reply").filter(r -> texts.contains(r.value("text"))).toList();
    double[] order = replies.stream().mapToDouble(r -> texts.indexOf(r.value("text"))).toArray();
    double[] ids = replies.stream().mapToDouble(r -> Long.parseLong(r.value("id"))).toArray();
    double[] places = IntStream.range(0, replies.size()).asDoubleStream().toArray();
    double[] handles =
        replies.stream().map(r -> r.value("handle")).mapToDouble(this::rank).toArray();
    for (double[] kept : List.of(ids, handles)) {
      assertThat(Ranks.correlation(order, kept)).isBetween(-0.5, 0.5);
    }
    // On a server, rows lie in the order in which they came until closing writes them anew.
    if (store == TestStore.SQLITE) {
      assertThat(Ranks.correlation(order, places)).isBetween(-0.5, 0.5);
    }
    assertThat(Ranks.correlation(order, order)).isEqualTo(1);
  }

  private double rank(String text) {
    return text.charAt(0) * 65_536.0 + text.charAt(1) * 256.0 + text.charAt(2);
  }

  @Test
  void participation_keeps_no_order_of_answering_either() {
    List<String> answered = List.copyOf(all.writers().values());
    List<TableRow> members =
        of("member").filter(row -> answered.contains(row.value("account"))).toList();
    double[] order =
        members.stream().mapToDouble(m -> answered.indexOf(m.value("account"))).toArray();
    double[] ids = members.stream().mapToDouble(m -> Long.parseLong(m.value("id"))).toArray();
    assertThat(Ranks.correlation(order, ids)).isBetween(-0.95, 0.95);
    store.mustBeFiles();
    List<TableRow> rowsOfARound =
        of("participation")
            .collect(Collectors.groupingBy(r -> r.value("round_id")))
            .values()
            .iterator()
            .next();
    long[] inTheFile =
        rowsOfARound.stream().mapToLong(r -> Long.parseLong(r.value("member_id"))).toArray();
    assertThat(inTheFile)
        .as("in the order of the members' ids")
        .isEqualTo(Arrays.stream(inTheFile).sorted().toArray());
  }

  @Test
  void no_message_that_was_sent_holds_a_reply_or_its_id_or_handle() {
    String sent = all.sentOut();
    assertThat(sent).contains("What slowed you down").contains("Kept, ");
    assertThat(of("reply").map(row -> row.value("text").substring(0, 30)))
        .noneMatch(sent::contains);
    assertThat(of("reply").map(row -> row.value("id"))).noneMatch(sent::contains);
    assertThat(of("reply").map(row -> row.value("handle"))).noneMatch(sent::contains);
  }

  @Test
  void a_reply_leaves_every_delivery_as_it_was() {
    assertThat(all.deliveriesAfterReplies()).isEqualTo(of("delivery").toList());
    assertThat(Attacked.of("reply", all.after())).hasSize((int) of("reply").count() + 2);
  }
}
