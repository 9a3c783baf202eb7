package org.jointheconversation.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.Selection.Load;
import org.jointheconversation.consultation.SendTimes;

/**
 * How long a round takes at the pace that the platforms allow. At the very best: other traffic and
 * platforms that ask for patience make it longer. Immutable.
 */
public final class Estimate {
  /** Enough to cross the quiet times of half a year. */
  private static final int MOST_WINDOWS = 400;

  private static final int SANDBOX_A_SECOND = 1_000;

  private final Rates rates;

  public Estimate(Rates rates) {
    this.rates = rates;
  }

  /**
   * What decides how long it takes.
   *
   * @param pace in words, such as {@code 50 a second}
   * @param time without any pause
   */
  public record Slowest(String pace, Duration time) {}

  /** What takes longest of all that is to be sent; empty where nothing is. */
  public Optional<Slowest> slowest(Map<Platform, Load> loads) {
    return loads.entrySet().stream()
        .flatMap(load -> parts(load.getKey(), load.getValue()))
        .filter(part -> !part.time().isZero())
        .max(Comparator.comparing(Slowest::time));
  }

  private Stream<Slowest> parts(Platform platform, Load load) {
    return switch (platform) {
      case SLACK ->
          Stream.of(
              minutes("", load.messages(), rates.slackMessagesPerMinute()),
              minutes(" new chats", load.openings(), rates.slackOpeningsPerMinute()));
      case TEAMS -> Stream.of(seconds(requests(load), rates.teamsRequestsPerSecond()));
      case SANDBOX -> Stream.of(seconds(load.messages(), SANDBOX_A_SECOND));
    };
  }

  private static int requests(Load load) {
    return load.messages() + load.openings();
  }

  private static Slowest minutes(String what, int count, int aMinute) {
    return new Slowest(aMinute + what + " a minute", time(count * 60.0 / aMinute));
  }

  private static Slowest seconds(int count, int aSecond) {
    return new Slowest(aSecond + " a second", time(count / (double) aSecond));
  }

  private static Duration time(double seconds) {
    return Duration.ofSeconds((long) Math.ceil(seconds));
  }

  /** From the first message to the last. */
  public record Span(Instant from, Instant until) {
    /** Whole seconds. */
    public long seconds() {
      return Duration.between(from, until).toSeconds();
    }
  }

  /**
   * When sending would begin and end, quiet times left out.
   *
   * @param zone where most of the members are
   * @return empty where the quiet times have no end
   */
  public static Optional<Span> span(SendTimes times, Instant now, ZoneId zone, Duration time) {
    Optional<SendTimes.Window> window = times.after(now, zone);
    Instant from = window.map(SendTimes.Window::due).orElse(now);
    Duration left = time;
    for (int i = 0; i < MOST_WINDOWS && window.isPresent(); i++) {
      Instant due = window.get().due();
      Instant end = window.get().quietFrom().orElse(Instant.MAX);
      if (!due.plus(left).isAfter(end)) {
        return Optional.of(new Span(from, due.plus(left)));
      }
      left = left.minus(Duration.between(due, end));
      window = times.after(end, zone);
    }
    return Optional.empty();
  }
}
