package org.jointheconversation;

import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jointheconversation.slack.FakeSlack;

/**
 * An installation into which thirty people replied through the doors of Slack and Teams: two
 * consultations, two questions, three weeks; forms and typed words, further replies, edits,
 * withdrawals, things said unasked, somebody who stopped, and one person with an account on each
 * platform. Remembers who said what, and in which order.
 */
final class BusyInstallation implements AutoCloseable {
  static final String FIRST = "getting-tech-right";
  static final String SECOND = "second-thoughts";

  private static final int NURSES = 16;
  private static final int PORTERS = 14;
  private static final int LONG_TEXT = 2_900;
  private static final String WAITING =
      "SELECT count(*) FROM delivery WHERE member_id IS NOT NULL"
          + " AND state IN ('QUEUED', 'RETRYING', 'SENDING')";

  private static final String TWO_PROMPTS =
      """
        - id: what-helped
          text: What helped you this week?
          send: every Wednesday at 10:00
          zone: consultation
      digest:
      """;

  final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  final SlackSide slack = new SlackSide();
  final TeamsSide teams = new TeamsSide(clock);
  final TestInstallation installation;

  /** Who wrote each text that is there, in the order in which they were first kept. */
  final Map<String, String> writers = new LinkedHashMap<>();

  private final Random random = new Random(11);
  private final App app;
  private int said;

  BusyInstallation(Path folder, TestStore store) {
    installation = teams.reachedBy(slack.reachedBy(new TestInstallation(folder, clock, store)));
    String yaml = Samples.CONSULTATION.replace("digest:\n", TWO_PROMPTS);
    installation.begin(
        here(yaml), here(Samples.audience(NURSES, PORTERS).replace(",t1\n", ",s1\n")));
    app = App.start(installation.config(), clock);
    slack.doorOf(app, clock);
    teams.doorOf(app);
  }

  private static String here(String sample) {
    return TeamsSide.here(SlackSide.here(sample));
  }

  /** Everybody says something, for three weeks. */
  BusyInstallation fill() {
    IntStream.rangeClosed(1, PORTERS).forEach(i -> teams.installs("A" + i, "add"));
    ask("2026-11-24T10:00:00Z", 1);
    fromTheForm("U2");
    edit("U2", slack.replaced("U2", "Kept"));
    fromTheForm("U3");
    withdraw("U3", slack.replaced("U3", "Kept"));
    everybodyTypes(0);
    ask("2026-11-25T10:00:00Z", 2);
    everybodyTypes(1);
    slack.type("U5", "stop");
    ask("2026-12-01T10:00:00Z", 3);
    everybodyTypes(2);
    beginSecond();
    IntStream.rangeClosed(1, 6).forEach(i -> type("U" + i, "tell "));
    type("A1", "tell ");
    return this;
  }

  private void ask(String at, int rounds) {
    clock.set(at);
    app.keepBooks();
    Eventually.holds(
        rounds + " rounds that were sent", () -> count("SELECT count(*) FROM round") == rounds);
    // The pace of the platforms is kept by this clock.
    Eventually.holds(
        "nothing waiting to be sent",
        () -> {
          clock.advance(Duration.ofSeconds(1));
          return count(WAITING) == 0;
        });
  }

  private int count(String sql) {
    return Rows.number(installation.database(), sql);
  }

  /** In another order each time; every third person sends a second message. */
  private void everybodyTypes(int turn) {
    List<String> people = new ArrayList<>();
    IntStream.rangeClosed(1, NURSES).forEach(i -> people.add("U" + i));
    IntStream.rangeClosed(1, PORTERS).forEach(i -> people.add("A" + i));
    Collections.shuffle(people, random);
    for (int i = 0; i < people.size(); i++) {
      clock.advance(Duration.ofSeconds(20));
      type(people.get(i), "");
      if (i % 3 == turn) {
        type(people.get(i), "");
      }
    }
  }

  private void type(String person, String word) {
    String text = text(person);
    if (person.startsWith("U")) {
      slack.type(person, word + text);
    } else {
      teams.types(person, word + text);
    }
  }

  /** Every fourth is so long that the database needs further pages for it. */
  private String text(String person) {
    String text = "Nothing works as it should, part " + words(++said);
    text += said % 4 == 0 ? " ŵ".repeat((LONG_TEXT - text.length()) / 2) : "";
    writers.put(text, person);
    return text;
  }

  /** A number in words, so that nothing of it is masked. */
  private static String words(int number) {
    return Integer.toString(number + 100, 10)
        .chars()
        .mapToObj(digit -> "abcdefghij".substring(digit - '0', digit - '0' + 1))
        .reduce("q", String::concat);
  }

  private void fromTheForm(String user) {
    JsonNode form = slack.press(user, slack.directMessages(user).get(0), "reply");
    slack.submit(user, form, Map.of("text", text(user), "minutes", "(15)", "times", "(5)"));
  }

  private void edit(String user, ObjectNode receipt) {
    JsonNode form = slack.press(user, receipt, "edit");
    String text = "Changed my mind about the printers";
    slack.submit(user, form, Map.of("text", text));
  }

  private void withdraw(String user, ObjectNode receipt) {
    slack.submit(user, slack.press(user, receipt, "withdraw"), Map.of());
  }

  private void beginSecond() {
    String yaml =
        here(Samples.CONSULTATION)
            .replace(FIRST, SECOND)
            .replace("opens: 2026-11-23", "opens: 2026-11-30");
    Path file = installation.write("second.yaml", yaml);
    installation.ok("apply", file.toString(), "--as", TestInstallation.AUTHOR);
    installation.ok("approve", SECOND, "--as", TestInstallation.APPROVER);
  }

  /** Everything sent out to people; not what is shown to a writer alone when they ask. */
  String sentOut() {
    StringBuilder sent = new StringBuilder();
    slack.slack.calls().stream()
        .filter(call -> !call.method().startsWith("views."))
        .forEach(call -> sent.append(call.all()).append('\n'));
    teams.teams.sent().forEach(message -> sent.append(message.activity()).append('\n'));
    return sent.toString();
  }

  /** Every row of both databases. */
  List<TableRow> rows() {
    List<TableRow> rows = new ArrayList<>(TableRow.all(installation.database()));
    rows.addAll(TableRow.all(TestDatabase.of(installation.keys())));
    return rows;
  }

  /** The account of somebody as the tables have it. */
  static String account(String person) {
    return "slack:" + FakeSlack.TEAM + "/" + person;
  }

  void closeFirst() {
    installation.ok("close", FIRST, "--as", ADMIN);
  }

  App app() {
    return app;
  }

  @Override
  public void close() {
    app.close();
    slack.close();
    teams.close();
  }
}
