package org.jointheconversation.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jointheconversation.App;
import org.jointheconversation.consultation.Round;

/** Sends replies to a running program and remembers what became of them. For one thread. */
final class ReplySender {
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long HALF_A_SECOND = TimeUnit.MILLISECONDS.toNanos(500);

  /** Requests to the platform in half a second, below which nothing but deliveries is going on. */
  private static final int QUIET = 40;

  private final Plan plan;
  private final Traffic traffic;
  private final Installation installation;
  private final App app;
  private final BitSet accepted = new BitSet();
  private int sent;
  private int refused;

  ReplySender(Plan plan, Traffic traffic, Installation installation, App app) {
    this.plan = plan;
    this.traffic = traffic;
    this.installation = installation;
    this.app = app;
  }

  /** The numbers of all replies that were accepted. */
  BitSet accepted() {
    return accepted;
  }

  /** How many replies were answered otherwise, or not at all. */
  int refused() {
    return refused;
  }

  /** Brings the app to every member, where the platform has that. */
  void install() {
    if (traffic.install(0).isPresent()) {
      IntFunction<byte[]> install = member -> traffic.install(member).orElseThrow();
      play(
          Tape.record(tapeFile(), 0, plan.audience(), install),
          load -> load.asFastAsPossible(Duration.ofMinutes(5)));
      settle();
    }
  }

  /**
   * Asks for a round and waits until it is open.
   *
   * @return its name
   */
  String openRound() {
    String round = installation.send();
    while (app.features().roundStore().in(Round.State.OPEN).isEmpty()) {
      LockSupport.parkNanos(LOOK_AGAIN);
    }
    return round;
  }

  /** Makes so many replies, sends them, and waits until all that is to be said was said. */
  Load.Result send(String round, int most, Function<Load, Load.Result> way) {
    IntFunction<byte[]> reply = number -> traffic.reply(number, plan.member(number), round);
    Load.Result result = play(Tape.record(tapeFile(), sent, most, reply), way);
    sent += result.nanos().length;
    refused += result.refused();
    accepted.or(result.accepted());
    settle();
    return result;
  }

  private Path tapeFile() {
    return installation.folder().resolve("tape");
  }

  private Load.Result play(Tape tape, Function<Load, Load.Result> way) {
    try (tape) {
      return way.apply(new Load(tape, app.port(), plan.hardship().connections()));
    }
  }

  /** Each figure is to stand by itself: receipts of the one before are not counted against it. */
  private void settle() {
    long before;
    do {
      before = traffic.answered();
      LockSupport.parkNanos(HALF_A_SECOND);
    } while (traffic.answered() - before > QUIET);
  }
}
