package org.jointheconversation.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jointheconversation.Features;
import org.jointheconversation.cli.Console;
import org.jointheconversation.consultation.Round;

/**
 * Ten consultations that ask at the same minute, one of them everybody: how long the audience takes
 * to be read and the rounds to be planned, how long replies wait meanwhile, how punctual the first
 * message is, and how much memory all of it needs. The program runs in processes of its own.
 */
final class DeliverScale {
  /** Everything, the audience's own keys included. */
  private static final String HEADER = Installation.HEADER + ",person,name";

  private static final int OTHERS = 9;
  private static final int OTHERS_MEMBERS = 10_000;
  private static final String ANSWERED = "answered";
  private static final int ANSWERING = 1_000;
  private static final int REPLIES_A_SECOND = 20;
  private static final int REPLIES_A_TAPE = 100;
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  /** For the import of a member and all before the round; planning begins when serve does. */
  private static final Duration A_MEMBER = Duration.ofNanos(240_000);

  private final Console console;
  private final int members;
  private final Figures figures;
  private final Arrivals arrivals;
  private final SlackTraffic traffic;
  private double memory;
  private long[] waits = {};

  DeliverScale(Console console, int members) {
    this.console = console;
    this.members = members;
    this.figures = new Figures(console.out(), "deliver_scale_");
    this.arrivals = new Arrivals(members);
    this.traffic = new SlackTraffic(console.clock(), arrivals);
  }

  /**
   * Runs it and prints the figures.
   *
   * @return whether every reply was accepted
   */
  boolean run() {
    try (traffic;
        Installation installation = new Installation(console, settings())) {
      Instant slot = slot();
      importEverybody(installation, slot);
      for (int other = 0; other < OTHERS; other++) {
        installation.begin("other-" + other, when(slot), rows(0, OTHERS_MEMBERS));
      }
      installation.begin(ANSWERED, rows(0, ANSWERING));
      return serve(installation, slot);
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>(traffic.settings());
    settings.put("JTC_FATIGUE_PROMPTS", "100");
    settings.put("SLACK_MESSAGES_PER_MINUTE", "100000");
    return settings;
  }

  private Instant slot() {
    Duration before = Duration.ofMinutes(3).plus(A_MEMBER.multipliedBy(members));
    return console.clock().instant().plus(before).truncatedTo(ChronoUnit.MINUTES);
  }

  private static String when(Instant slot) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd 'at' HH:mm").withZone(ZONE).format(slot);
  }

  private Stream<String> rows(int from, int to) {
    return IntStream.range(from, Math.min(to, members)).mapToObj(traffic::member);
  }

  private void importEverybody(Installation installation, Instant slot) {
    console.say("an audience of " + members);
    Path definition =
        installation.define(
            Installation.CONSULTATION,
            when(slot),
            HEADER,
            new ManyStaff(members).rows(traffic::member));
    long begun = System.nanoTime();
    try (Program apply =
        Program.start(
            installation.settings(), "apply", definition.toString(), "--as", Installation.AUTHOR)) {
      apply.finish();
      figures.print("members", members, "members");
      figures.print("import", seconds(begun), "s");
      memory = apply.peakMib();
    }
    installation.approve(Installation.CONSULTATION);
  }

  private boolean serve(Installation installation, Instant slot) {
    try (Program serve = Program.start(installation.settings(), "serve");
        Features features = Features.open(installation.config(), console.clock(), "bench")) {
      int port = serve.port();
      console.say("planning ten rounds while replies come in");
      String round = installation.send(ANSWERED);
      boolean accepted = plan(installation, features, port, round);
      figures.print("reply_p99", waits[(int) (waits.length * 0.99)] / 1e6, "ms");
      figures.print("reply_longest", waits[waits.length - 1] / 1e6, "ms");
      punctual(slot);
      figures.print("memory", Math.max(memory, serve.peakMib()), "MiB");
      return accepted;
    }
  }

  /** Replies go on until all is planned. */
  private boolean plan(Installation installation, Features features, int port, String round) {
    long begun = System.nanoTime();
    Planning planning = new Planning(features, Installation.CONSULTATION);
    boolean accepted = true;
    for (int tape = 0; !planning.isOver() && seconds(begun) < PATIENCE.toSeconds(); tape++) {
      accepted &= reply(installation, port, round, tape * REPLIES_A_TAPE, planning);
    }
    planning.stop();
    figures.print("plan", planning.seconds(), "s");
    return accepted;
  }

  private boolean reply(
      Installation installation, int port, String round, int first, Planning planning) {
    Path file = installation.folder().resolve("tape");
    try (Tape tape =
        Tape.record(
            file,
            first,
            REPLIES_A_TAPE,
            number -> traffic.reply(number, number % ANSWERING, round))) {
      Load.Result result = new Load(tape, port, 4).atRate(REPLIES_A_SECOND);
      if (planning.hasBegun()) {
        waits =
            LongStream.concat(Arrays.stream(waits), Arrays.stream(result.nanos()))
                .sorted()
                .toArray();
      }
      return result.refused() == 0;
    }
  }

  /** How long after its time the first message of the rounds arrives. */
  private void punctual(Instant slot) {
    console.say("waiting for " + slot);
    while (console.clock().instant().isBefore(slot.minusMillis(500))) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    arrivals.clear();
    Instant end = slot.plusSeconds(30);
    while (arrivals.calls() == 0 && console.clock().instant().isBefore(end)) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos() / 10);
    }
    Duration late = Duration.between(slot, console.clock().instant());
    figures.print("first_call_late", late.toMillis() / 1e3, "s");
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** Watches the round of a consultation while it is planned. */
  private static final class Planning {
    private final Features features;
    private final long consultation;
    private final Thread thread = new Thread(this::watch, "planning");
    private volatile long begun;
    private volatile long ended;
    private volatile boolean stopped;

    Planning(Features features, String consultation) {
      this.features = features;
      this.consultation = features.consultationStore().find(consultation).orElseThrow().id();
      thread.start();
    }

    private void watch() {
      while (!stopped && !isOver()) {
        List<Round.State> states =
            features.roundStore().of(consultation).stream().map(Round::state).toList();
        if (states.contains(Round.State.WRITING) && begun == 0) {
          begun = System.nanoTime();
        } else if (states.contains(Round.State.READY) || states.contains(Round.State.OPEN)) {
          ended = System.nanoTime();
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
    }

    boolean hasBegun() {
      return begun != 0;
    }

    boolean isOver() {
      return ended != 0;
    }

    double seconds() {
      return begun == 0 ? 0 : (ended - begun) / 1e9;
    }

    void stop() {
      stopped = true;
    }
  }
}
