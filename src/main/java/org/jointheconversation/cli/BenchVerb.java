package org.jointheconversation.cli;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.jointheconversation.bench.IngestBenchmark;
import org.jointheconversation.bench.IngestBenchmark.Platform;
import org.jointheconversation.bench.Plan;
import org.jointheconversation.bench.redaction.Portion;
import org.jointheconversation.bench.redaction.RedactionBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "bench",
    description =
        "Measures this machine on a temporary installation; ends in lines of name, value and unit.")
final class BenchVerb extends Verb {
  private static final int LONGEST_SECONDS = 120;

  @Parameters(paramLabel = "ingest|deliver|themes|digest|redact")
  private Subject subject;

  @Option(
      names = "--platform",
      defaultValue = "both",
      description = "ingest: slack, teams or both (default: both)")
  private Platforms platforms;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "ingest: for how long to send as much as possible (default: 10)")
  private int seconds;

  @Option(
      names = "--members",
      defaultValue = "20000",
      description = "ingest: how many members are asked (default: 20000)")
  private int members;

  @Option(
      names = "--replies",
      defaultValue = "5000",
      description = "redact: how many replies to make for each kind (default: 5000)")
  private int replies;

  @Option(
      names = "--portion",
      defaultValue = "HELD_OUT",
      description = "redact: the half of the made replies, DEVELOPMENT or HELD_OUT (the default)")
  private Portion portion;

  /** What is measured; the names as they are typed. */
  private enum Subject {
    ingest,
    deliver,
    themes,
    digest,
    redact
  }

  private enum Platforms {
    slack(Platform.SLACK),
    teams(Platform.TEAMS),
    both(Platform.SLACK, Platform.TEAMS);

    private final List<Platform> chosen;

    Platforms(Platform... chosen) {
      this.chosen = List.of(chosen);
    }
  }

  BenchVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (seconds < 1 || seconds > LONGEST_SECONDS || members < 1 || replies < 1) {
      throw wrongUsage(
          "--seconds must be 1 to " + LONGEST_SECONDS + ", --members and --replies at least 1");
    }
    if (subject == Subject.redact) {
      new RedactionBenchmark(
              console().out(),
              ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime,
              portion,
              replies)
          .run();
      return 0;
    }
    if (subject != Subject.ingest) {
      throw new FailedException("bench " + subject + " does not work yet");
    }
    boolean good = true;
    for (Platform platform : platforms.chosen) {
      good &= new IngestBenchmark(console(), Plan.of(members, seconds)).run(platform);
    }
    return good ? 0 : 1;
  }
}
