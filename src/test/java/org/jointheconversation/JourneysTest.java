package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What words and buttons mean is one thing: each journey is made in Slack, in Teams and in the
 * sandbox, and what was kept of it is the same.
 */
class JourneysTest {
  private static final String HEADER =
      "platform,team,user,organisation,role,site,time_zone,person\n";
  private static final String REPLIES =
      "SELECT coalesce(prompt, 'unasked') || '|' || week || '|' || text || '|'"
          + " || coalesce(CAST(minutes_lost AS TEXT), '-') || '|'"
          + " || coalesce(CAST(times_a_week AS TEXT), '-') || '|' || may_quote FROM reply"
          + " ORDER BY text";
  private static final String MEMBERS =
      "SELECT 'stopped ' || stopped || ', paused ' || coalesce(CAST(paused_until AS TEXT), 'no')"
          + " FROM member";
  private static final String PARTICIPATIONS = "SELECT 'replied ' || replied FROM participation";
  private static final String REMINDERS =
      "SELECT 'again ' || state FROM delivery WHERE reminder > 0 ORDER BY reminder";

  @TempDir Path folder;

  static Stream<Arguments> journeys() {
    return Stream.of(
        journey(
            "reply in a form",
            hand ->
                hand.fill(
                    "reply", Map.of("text", "The printer jams", "minutes", "15", "quote", "yes"))),
        journey("reply by typing", hand -> hand.type("It asks for my password again")),
        journey(
            "send nothing, then mend it",
            hand -> {
              hand.fill("reply", Map.of("text", "   "));
              hand.fill("reply", Map.of("text", "Now there is something"));
            }),
        journey(
            "change a reply",
            hand -> {
              hand.type("The printer jams");
              hand.fill("edit", Map.of("text", "The printer on the ward jams"));
            }),
        journey(
            "take a reply back",
            hand -> {
              hand.type("The printer jams");
              hand.fill("withdraw", Map.of());
            }),
        journey(
            "say more than once",
            hand -> {
              hand.type("The printer jams");
              hand.type("And the scanner too");
            }),
        journey(
            "name a patient",
            hand -> hand.type("The record of 943 476 5919 will not open for Mr Smith")),
        journey("tell by typing", hand -> hand.type("tell the lift is slow")),
        journey(
            "tell in a form",
            hand -> {
              hand.type("help");
              hand.fill("tell", Map.of("text", "The lift is slow", "quote", "yes"));
            }),
        journey("put it off", hand -> hand.fill("snooze", Map.of("when", "hour"))),
        journey("stop", hand -> hand.type("stop")),
        journey(
            "stop by a button",
            hand -> {
              hand.type("help");
              hand.fill("stop", Map.of());
            }),
        journey("pause", hand -> hand.type("pause")),
        journey(
            "pause and resume",
            hand -> {
              hand.type("pause");
              hand.fill("resume", Map.of());
            }),
        journey(
            "only look",
            hand ->
                List.of("help", "home", "privacy", "my-replies", "outcomes", "digest", "queue")
                    .forEach(hand::type)));
  }

  private static Arguments journey(String name, Consumer<Hand> steps) {
    return Arguments.of(name, steps);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("journeys")
  void a_journey_leaves_the_same_on_every_platform(String name, Consumer<Hand> steps)
      throws IOException {
    List<String> inSlack = kept("slack", steps);
    assertThat(inSlack).isNotEmpty();
    assertThat(kept("teams", steps)).as("%s in Teams", name).isEqualTo(inSlack);
    assertThat(kept("sandbox", steps)).as("%s in the sandbox", name).isEqualTo(inSlack);
  }

  @SuppressWarnings("try") // The program runs for as long as it is held.
  private List<String> kept(String chat, Consumer<Hand> steps) throws IOException {
    SettableClock clock = new SettableClock("2026-11-24T12:00:00Z");
    try (Hand hand = Hand.of(chat, clock)) {
      TestInstallation installation =
          hand.reachedBy(new TestInstallation(Files.createDirectory(folder.resolve(chat)), clock));
      String yaml = Samples.CONSULTATION.replace("opens: 2026-11-16", "opens: 2026-11-23");
      installation.begin(yaml, HEADER + hand.row());
      try (App app = hand.begin(installation, clock)) {
        installation.ok("send", "getting-tech-right/slowed-down", "--as", TestInstallation.ADMIN);
        hand.awaitQuestion();
        steps.accept(hand);
      }
      return Stream.of(REPLIES, MEMBERS, PARTICIPATIONS, REMINDERS)
          .flatMap(sql -> Rows.texts(installation.database(), sql).stream())
          .toList();
    }
  }
}
