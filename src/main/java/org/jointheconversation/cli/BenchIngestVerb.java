package org.jointheconversation.cli;

import java.time.Duration;
import java.util.List;
import org.jointheconversation.bench.Hardship;
import org.jointheconversation.bench.IngestBenchmark;
import org.jointheconversation.bench.IngestBenchmark.Platform;
import org.jointheconversation.bench.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "ingest", description = "How many replies a second are taken in, and how fast.")
final class BenchIngestVerb extends Verb {
  private static final int LONGEST_SECONDS = 120;
  private static final int LONGEST_COMMIT_MILLIS = 1_000;

  @Option(
      names = "--platform",
      defaultValue = "both",
      description = "slack, teams or both (default: both)")
  private Platforms platforms;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "for how long to send as much as possible (default: 10)")
  private int seconds;

  @Option(
      names = "--members",
      defaultValue = "20000",
      description = "how many members are asked (default: 20000)")
  private int members;

  @Option(
      names = "--commit-millis",
      defaultValue = "0",
      description = "how much longer each commit takes than the disk needs (default: 0)")
  private int commitMillis;

  @Option(names = "--hanging", description = "the platform takes requests and answers none")
  private boolean hanging;

  /** The names as they are typed. */
  private enum Platforms {
    slack(Platform.SLACK),
    teams(Platform.TEAMS),
    both(Platform.SLACK, Platform.TEAMS);

    private final List<Platform> chosen;

    Platforms(Platform... chosen) {
      this.chosen = List.of(chosen);
    }
  }

  BenchIngestVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (seconds < 1 || seconds > LONGEST_SECONDS || members < 1) {
      throw wrongUsage("--seconds must be 1 to " + LONGEST_SECONDS + ", --members at least 1");
    }
    if (commitMillis < 0 || commitMillis > LONGEST_COMMIT_MILLIS) {
      throw wrongUsage("--commit-millis must be 0 to " + LONGEST_COMMIT_MILLIS);
    }
    Hardship hardship = new Hardship(Duration.ofMillis(commitMillis), hanging);
    boolean good = true;
    for (Platform platform : platforms.chosen) {
      good &= new IngestBenchmark(console(), Plan.of(members, seconds, hardship)).run(platform);
    }
    return good ? 0 : 1;
  }
}
