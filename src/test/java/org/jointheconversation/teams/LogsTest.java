package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing anybody wrote, no token and nobody's id reaches a log, whatever goes wrong. */
class LogsTest {
  private static final String CANARY = "canary-of-ward-seven";

  @Test
  void logs_hold_no_words_no_tokens_and_no_ids() throws Exception {
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger ours = (Logger) LoggerFactory.getLogger("org.jointheconversation");
    Level before = ours.getLevel();
    appender.start();
    root.addAppender(appender);
    ours.setLevel(Level.TRACE);
    try {
      everythingGoesWrong();
    } finally {
      ours.setLevel(before);
      root.detachAppender(appender);
    }

    List<String> lines = List.copyOf(appender.list).stream().map(LogsTest::line).toList();
    assertThat(lines).anyMatch(line -> line.contains("was not handled"));
    assertThat(lines).anyMatch(line -> line.contains("was not sent"));
    assertThat(lines)
        .noneMatch(line -> line.contains(CANARY))
        .noneMatch(line -> line.contains("Bearer") || line.contains("bot-token"))
        .noneMatch(line -> line.contains(FakeTeams.APP_PASSWORD))
        .noneMatch(line -> line.contains(TeamsActivities.ANNA) || line.contains("29:anna"));
  }

  private static void everythingGoesWrong() throws Exception {
    MovableClock clock = new MovableClock();
    ScriptedConversation conversation = new ScriptedConversation();
    try (FakeTeams teams = FakeTeams.start(clock);
        TeamsDoor door = new TeamsDoor(teams.config(), conversation, clock)) {
      TeamsActivities activities = new TeamsActivities(teams);
      teams.answerNext(403, Map.of());
      door.post(teams.bearer(), activities.submitted("reply", "round-1", Map.of("text", CANARY)));
      teams.next();
      conversation.answer =
          () -> {
            throw new IllegalStateException(CANARY);
          };
      door.post(teams.bearer(), activities.typed(CANARY));
      door.post(teams.bearer(), activities.typed(CANARY).put("from", CANARY));
      door.post("Bearer " + CANARY, activities.typed(CANARY));
    }
  }

  private static String line(ILoggingEvent event) {
    String thrown =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + thrown;
  }
}
