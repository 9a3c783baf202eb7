package org.jointheconversation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointheconversation.Features;
import org.jointheconversation.bench.themes.PeakMemory;
import org.jointheconversation.cli.Console;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.DigestJson;
import org.jointheconversation.digest.Scope;
import org.jointheconversation.theme.Codebook;

/** How long a week's digest takes when everybody answers in it. */
public final class DigestSpeed {
  private static final double MOST_SECONDS = 10;
  private static final double MOST_SECONDS_OF_ALL = 60;
  private static final double MOST_MIB = 700;

  private final Console console;
  private final Figures figures;
  private final int replies;
  private final int organisations;

  /**
   * @param replies of the week
   * @param organisations their writers belong to
   */
  public DigestSpeed(Console console, int replies, int organisations) {
    this.console = console;
    this.figures = new Figures(console.out(), "digest_speed_");
    this.replies = replies;
    this.organisations = organisations;
  }

  /** Measures, prints, and tells whether it was quick and small enough. */
  public boolean run() {
    try (Installation installation = new Installation(console, Map.of())) {
      installation.begin(Stream.of("slack,TBENCH,U1"));
      try (Features features = Features.open(installation.config(), console.clock(), "bench")) {
        IsoWeek week = IsoWeek.of(console.clock().instant(), ZoneId.of("Europe/London")).previous();
        write(installation, features, week);
        figures.print("replies", replies, "replies");
        return whole(features, week) & organisations(features, week);
      }
    }
  }

  private void write(Installation installation, Features features, IsoWeek week) {
    console.say("storing " + replies + " replies of one week");
    long id = features.consultationStore().find(Installation.CONSULTATION).orElseThrow().id();
    new WeekOfReplies(Codebook.starter().themeIds(), organisations)
        .write(installation.database(), id, week, replies);
  }

  /** Twice: the first time Java has not compiled it yet, as in a program of its own. */
  private boolean whole(Features features, IsoWeek week) {
    console.say("the digest of all of them");
    forget();
    double seconds = seconds(() -> show(features, week));
    double mib = mib();
    figures.print("whole", seconds, "s");
    figures.print("whole_again", seconds(() -> show(features, week)), "s");
    figures.print("peak_memory", mib, "MiB");
    return seconds <= MOST_SECONDS && mib <= MOST_MIB;
  }

  private void show(Features features, IsoWeek week) {
    Digest digest = features.digests().show(Installation.CONSULTATION, week, Scope.WHOLE);
    String line = DigestJson.render(digest);
    console.say(digest.shown().size() + " themes in " + line.length() + " characters");
  }

  /** As on the day they are due: all of them with the whole's, and then read by somebody. */
  private boolean organisations(Features features, IsoWeek week) {
    console.say("the digests of its organisations");
    forget();
    double drafted = seconds(() -> features.digests().due(Installation.CONSULTATION, week));
    double shown = seconds(() -> showOrganisations(features, week));
    double mib = mib();
    figures.print("organisations", drafted, "s");
    figures.print("organisations_shown", shown, "s");
    figures.print("organisations_peak_memory", mib, "MiB");
    return Math.max(drafted, shown) <= MOST_SECONDS_OF_ALL && mib <= MOST_MIB;
  }

  private void showOrganisations(Features features, IsoWeek week) {
    List<Digest> digests = features.digests().showOrganisations(Installation.CONSULTATION, week);
    int characters = digests.stream().mapToInt(one -> DigestJson.render(one).length()).sum();
    console.say(digests.size() + " digests in " + characters + " characters");
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  private static void forget() {
    try {
      PeakMemory.forget();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double mib() {
    try {
      return PeakMemory.mib().orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
