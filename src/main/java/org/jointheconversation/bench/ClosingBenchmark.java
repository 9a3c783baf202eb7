package org.jointheconversation.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jointheconversation.Features;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.cli.Console;

/**
 * How long closing a large consultation takes, and how long replies to another one wait meanwhile.
 * Closing has connections of its own, as {@code close} beside {@code serve} has.
 */
public final class ClosingBenchmark {
  private static final String OTHER = "another";
  private static final ChatUser WRITER = ChatUser.parse("slack:TBENCH/U0");
  private static final Duration ALONE = Duration.ofSeconds(10);
  private static final int REPLIES_EACH = 10;
  private static final int LONGEST_STALL_MILLIS = 100;

  private final Console console;
  private final int replies;

  public ClosingBenchmark(Console console, int replies) {
    this.console = console;
    this.replies = replies;
  }

  /**
   * Runs it and prints the figures.
   *
   * @return whether no reply to the other consultation waited for too long, and none was refused
   */
  public boolean run() {
    try (Installation installation = new Installation(console, Map.of())) {
      int people = Math.max(1, replies / REPLIES_EACH);
      console.say("a consultation of " + people + " people, and another that stays open");
      installation.begin(IntStream.range(0, people).mapToObj(i -> "slack,TBENCH,U" + i));
      installation.begin(OTHER, IntStream.range(0, 100).mapToObj(i -> "slack,TBENCH,U" + i));
      try (Features serving = Features.open(installation.config(), console.clock(), "bench")) {
        console.say("writing " + replies + " replies");
        new ManyReplies(installation, serving).write(replies, REPLIES_EACH);
        return measure(installation, serving);
      }
    }
  }

  private boolean measure(Installation installation, Features serving) {
    Figures figures = new Figures(console.out(), "close_");
    console.say("replies to the other come in, and nothing else happens");
    Probe.Result alone;
    try (Probe probe = Probe.start(serving, OTHER, WRITER)) {
      LockSupport.parkNanos(ALONE.toNanos());
      alone = probe.stop();
    }
    console.say("closing it while replies to the other come in");
    Probe.Result waited;
    long begun = System.nanoTime();
    try (Probe probe = Probe.start(serving, OTHER, WRITER)) {
      installation.close(Installation.CONSULTATION);
      figures.print("replies", replies, "replies");
      figures.print("time", (System.nanoTime() - begun) / 1e9, "s");
      waited = probe.stop();
    }
    print(figures, "intake_before", alone);
    print(figures, "intake", waited);
    figures.print("intake_refused", waited.refused(), "replies");
    return waited.refused() == 0 && waited.millis(1) <= LONGEST_STALL_MILLIS;
  }

  private static void print(Figures figures, String name, Probe.Result result) {
    figures.print(name + "_p50", result.millis(0.50), "ms");
    figures.print(name + "_p99", result.millis(0.99), "ms");
    figures.print(name + "_longest", result.millis(1), "ms");
  }
}
