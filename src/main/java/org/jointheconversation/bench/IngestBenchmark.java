package org.jointheconversation.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jointheconversation.App;
import org.jointheconversation.cli.Console;
import org.jointheconversation.consultation.Round;

/**
 * How many replies a second come in through a platform's real door, each checked, redacted and on
 * disk before it is acknowledged; how long one takes at an even pace; and whether any is lost or
 * kept twice. Client, program and the stub of the platform share the machine.
 */
public final class IngestBenchmark {
  private static final int CONNECTIONS = 32;
  private static final int WARM_UP = 20_000;
  private static final int MOST_PER_SECOND = 4_000;
  private static final int PACE = 300;
  private static final int PACE_SECONDS = 20;

  /** Requests to the stub in half a second, below which nothing but deliveries is going on. */
  private static final int QUIET = 40;

  private final Console console;
  private final Plan plan;
  private final BitSet accepted = new BitSet();
  private int sent;
  private int refused;

  /**
   * How much.
   *
   * @param members in the audience; replies beyond that many come from the same people again
   * @param seconds for which as many replies as possible are sent
   */
  public record Plan(int members, int seconds) {}

  /** Which platform's door. */
  public enum Platform {
    SLACK,
    TEAMS
  }

  public IngestBenchmark(Console console, Plan plan) {
    this.console = console;
    this.plan = plan;
  }

  /**
   * Runs it and prints the figures.
   *
   * @return whether every accepted reply was kept once and redacted
   */
  public boolean run(Platform platform) {
    try (Traffic traffic = traffic(platform);
        Installation installation = new Installation(console, traffic.settings())) {
      console.say(traffic.platform() + ": making " + plan.members() + " members");
      installation.begin(IntStream.range(0, plan.members()).mapToObj(traffic::member));
      try (App app = App.start(installation.config(), console.clock())) {
        measure(new Run(traffic, installation, app));
      }
      return verdict(traffic.platform(), KeptReplies.read(installation.database()));
    }
  }

  private Traffic traffic(Platform platform) {
    return platform == Platform.SLACK
        ? new SlackTraffic(console.clock())
        : new TeamsTraffic(console.clock());
  }

  private record Run(Traffic traffic, Installation installation, App app) {}

  private void measure(Run run) {
    install(run);
    String round = openRound(run);
    console.say("warming up with " + WARM_UP + " replies");
    Load.Result warmUp =
        replies(run, round, WARM_UP, load -> load.asFastAsPossible(Duration.ofMinutes(2)));
    console.say(
        String.format(
            "%.0f replies/s, %.2f ms of processor each", warmUp.rate(), warmUp.cpuMillisEach()));
    settle(run.traffic());

    console.say("as many replies as possible for " + plan.seconds() + " s");
    Load.Result fast =
        replies(
            run,
            round,
            plan.seconds() * MOST_PER_SECOND,
            load -> load.asFastAsPossible(Duration.ofSeconds(plan.seconds())));
    settle(run.traffic());

    console.say(PACE + " replies a second for " + PACE_SECONDS + " s");
    Load.Result paced = replies(run, round, PACE * PACE_SECONDS, load -> load.atRate(PACE));
    String name = "ingest_" + run.traffic().platform();
    figure(name + "_rate", fast.rate(), "replies/s");
    figure(name + "_cpu", fast.cpuMillisEach(), "ms/reply");
    figure(name + "_p50", millis(paced, 0.50), "ms");
    figure(name + "_p99", millis(paced, 0.99), "ms");
  }

  private void install(Run run) {
    if (run.traffic().install(0).isEmpty()) {
      return;
    }
    console.say("installing the app for every member");
    play(
        run,
        tape(run, 0, plan.members(), member -> run.traffic().install(member).orElseThrow()),
        load -> load.asFastAsPossible(Duration.ofMinutes(5)));
    settle(run.traffic());
  }

  private String openRound(Run run) {
    String round = run.installation().send();
    console.say("opening round " + round);
    while (run.app().features().roundStore().in(Round.State.OPEN).isEmpty()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    return round;
  }

  private interface Way {
    Load.Result play(Load load);
  }

  private Load.Result replies(Run run, String round, int count, Way way) {
    Tape tape =
        tape(
            run,
            sent,
            count,
            number -> run.traffic().reply(number, number % plan.members(), round));
    sent += count;
    Load.Result result = play(run, tape, way);
    accepted.or(result.accepted());
    refused += result.refused();
    return result;
  }

  private static Tape tape(Run run, int first, int count, IntFunction<byte[]> request) {
    return Tape.record(run.installation().folder().resolve("tape"), first, count, request);
  }

  private static Load.Result play(Run run, Tape tape, Way way) {
    try (tape) {
      return way.play(new Load(tape, run.app().port(), CONNECTIONS));
    }
  }

  /** Lets what is still being said to people be said, so that each figure stands by itself. */
  private static void settle(Traffic traffic) {
    long before;
    do {
      before = traffic.answered();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    } while (traffic.answered() - before > QUIET);
  }

  private boolean verdict(String platform, KeptReplies kept) {
    int lost = kept.lost(accepted);
    figure("ingest_" + platform + "_lost", lost, "replies");
    figure("ingest_" + platform + "_double", kept.doubles(), "replies");
    console.say(
        accepted.cardinality()
            + " accepted, "
            + refused
            + " refused, "
            + kept.numbers().cardinality()
            + " kept, "
            + kept.unmasked()
            + " of them not redacted, "
            + kept.strange()
            + " not ours");
    return lost == 0 && kept.doubles() == 0 && kept.unmasked() == 0 && kept.strange() == 0;
  }

  private static double millis(Load.Result result, double share) {
    long[] sorted = result.nanos().clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }

  private void figure(String name, double value, String unit) {
    boolean whole = value == Math.rint(value);
    String number = String.format(Locale.ROOT, whole ? "%.0f" : "%.2f", value);
    console.out().println(name + " " + number + " " + unit);
  }
}
