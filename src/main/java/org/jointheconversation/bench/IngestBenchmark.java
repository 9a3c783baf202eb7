package org.jointheconversation.bench;

import java.time.Duration;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jointheconversation.App;
import org.jointheconversation.cli.Console;
import org.jointheconversation.store.SlowCommits;

/**
 * How many replies a second come in through a platform's real door, each checked, redacted and on
 * disk before it is acknowledged; how long one takes at an even pace; and whether any is lost or
 * kept twice. Client, program and the stub of the platform share the machine.
 */
public final class IngestBenchmark {
  private static final int MOST_PER_SECOND = 4_000;
  private static final int PACE = 300;

  private final Console console;
  private final Plan plan;

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
   * @return whether every reply was accepted, kept once and redacted
   */
  public boolean run(Platform platform) {
    try (Traffic traffic = traffic(platform);
        Installation installation = new Installation(console, traffic.settings())) {
      Figures figures = new Figures(console.out(), "ingest_" + traffic.platform() + "_");
      installation.begin(IntStream.range(0, plan.audience()).mapToObj(traffic::member));
      ReplySender sender = measured(traffic, installation, figures);
      console.say(traffic.answered() + " requests went out to " + traffic.platform());
      return verdict(sender, KeptReplies.read(installation.database()), figures);
    }
  }

  private ReplySender measured(Traffic traffic, Installation installation, Figures figures) {
    try (SlowCommits slow = new SlowCommits(plan.hardship().commit())) {
      slow.begin();
      try (App app = App.start(installation.config(), console.clock())) {
        ReplySender sender = new ReplySender(plan, traffic, installation, app);
        measure(traffic, sender, figures);
        return sender;
      }
    }
  }

  private Traffic traffic(Platform platform) {
    return platform == Platform.SLACK
        ? new SlackTraffic(console.clock())
        : new TeamsTraffic(console.clock());
  }

  private void measure(Traffic traffic, ReplySender sender, Figures figures) {
    console.say("installing the app where members need it, and opening a round");
    sender.install();
    String round = sender.openRound();
    if (plan.hardship().hanging()) {
      traffic.hang();
    }
    console.say("warming up with " + plan.warmUp() + " replies");
    sender.send(round, plan.warmUp(), load -> load.asFastAsPossible(Duration.ofMinutes(2)));

    console.say("as many replies as possible for " + plan.seconds() + " s");
    Duration time = Duration.ofSeconds(plan.seconds());
    Load.Result fast =
        sender.send(round, plan.seconds() * MOST_PER_SECOND, load -> load.asFastAsPossible(time));
    figures.print("rate", fast.rate(), "replies/s");
    figures.print("cpu", fast.cpuMillisEach(), "ms/reply");

    console.say(PACE + " replies a second for " + plan.pacedSeconds() + " s");
    Load.Result paced = sender.send(round, PACE * plan.pacedSeconds(), load -> load.atRate(PACE));
    figures.print("p50", paced.millis(0.50), "ms");
    figures.print("p99", paced.millis(0.99), "ms");
    figures.print("longest", paced.millis(1), "ms");
  }

  private boolean verdict(ReplySender sender, KeptReplies kept, Figures figures) {
    BitSet accepted = sender.accepted();
    int lost = kept.lost(accepted);
    figures.print("lost", lost, "replies");
    figures.print("double", kept.doubles(), "replies");
    console.say(
        String.format(
            "%d accepted, %d refused; %d kept, %d of them not redacted, %d not ours",
            accepted.cardinality(),
            sender.refused(),
            kept.numbers().cardinality(),
            kept.unmasked(),
            kept.strange()));
    return sender.refused() == 0 && lost == 0 && kept.asItShouldBe();
  }
}
