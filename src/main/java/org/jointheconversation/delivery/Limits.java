package org.jointheconversation.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a platform takes from us, by workspace or tenant. Immutable.
 *
 * @param sending the method by which messages are sent
 * @param whole for all calls that count together; several processes share it
 * @param counted which methods count towards {@code whole}; empty: all of them
 * @param methods limits of single methods
 * @param thread for all that is sent into one conversation
 * @param answersWait whether answers keep to them as well. Where a platform promises "so many or
 *     more" and says itself when it is too much, somebody who waits need not
 * @param callsADelivery how many a delivery may take
 */
record Limits(
    String sending,
    Limit whole,
    Set<String> counted,
    Map<String, Limit> methods,
    List<Limit> thread,
    boolean answersWait,
    int callsADelivery) {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** A sixth of a minute holds a sixth of the ceiling, so that shares of it change hands sooner. */
  private static final int STRETCHES = 6;

  /**
   * Slack: one message a second a channel and a ceiling for the workspace (S11), and each method's
   * own tier (S10).
   */
  static Limits slack(int messagesPerMinute, int openingsPerMinute) {
    return new Limits(
        "chat.postMessage",
        Limit.of(Math.max(1, messagesPerMinute / STRETCHES), MINUTE.dividedBy(STRETCHES)),
        Set.of("chat.postMessage", "conversations.open"),
        Map.of("conversations.open", Limit.of(openingsPerMinute, MINUTE)),
        List.of(Limit.of(1, SECOND)),
        false,
        2);
  }

  /** Teams: so many a second for the app in a tenant (T12), and four windows a thread (T11). */
  static Limits teams(int requestsPerSecond) {
    return new Limits(
        "",
        Limit.of(requestsPerSecond, SECOND),
        Set.of(),
        Map.of(),
        List.of(
            Limit.of(7, SECOND),
            Limit.of(8, Duration.ofSeconds(2)),
            Limit.of(60, Duration.ofSeconds(30)),
            Limit.of(1_800, Duration.ofHours(1))),
        true,
        1);
  }

  /** For a chat of our own, which asks nobody. */
  static Limits none() {
    Limit endless = new Limit(Integer.MAX_VALUE, Duration.ZERO);
    return new Limits("", endless, Set.of("none"), Map.of(), List.of(), false, 1);
  }

  boolean counts(String method) {
    return counted.isEmpty() || counted.contains(method);
  }
}
