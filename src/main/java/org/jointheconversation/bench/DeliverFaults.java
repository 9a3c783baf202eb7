package org.jointheconversation.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jointheconversation.cli.Console;
import org.jointheconversation.delivery.Dispatcher;

/** What is lost and what is sent twice when the platform fails, and when the program is killed. */
final class DeliverFaults {
  private static final double SHARE = 0.2;

  /** Slow enough that a round outlives all kills. */
  private static final int PER_SECOND = 400;

  private static final int SHORTEST_LIFE_MILLIS = 100;
  private static final int LONGEST_LIFE_MILLIS = 1_000;

  /** Longer than a lease, after which a dead process's deliveries are known to be in doubt. */
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Console console;
  private final long seed;

  DeliverFaults(Console console, long seed) {
    this.console = console;
    this.seed = seed;
  }

  /**
   * One message in five meets a 429, a 5xx, a broken connection or no answer at all.
   *
   * @return whether none was lost, none sent twice, and no more is in doubt than has to be
   */
  boolean platform(Store store, int members) {
    console.say("a round to " + members + " members while one call in five goes wrong");
    Faults faults = new Faults(seed, SHARE);
    try (RoundInTeams round = new RoundInTeams(console, store, members)) {
      round.arrivals().spoil(faults);
      try (Program program = round.serve()) {
        program.port();
        round.send();
        KeptDeliveries kept = round.awaitEnd(PATIENCE);
        Figures figures = figures(store, "faults");
        figures.print("unknown", faults.unknown(), "faults");
        return verdict(round, kept, figures) && kept.in("IN_DOUBT") <= faults.unknown();
      }
    }
  }

  /**
   * Kills one process after the other in the middle of a round, each at a random moment.
   *
   * @param processes how many serve at the same time
   * @return whether every member was asked once or is counted in doubt, at most as many as were in
   *     flight
   */
  boolean kills(Store store, int members, int kills, int processes) {
    console.say(kills + " kills in a round to " + members + " members on " + store.name());
    Random random = new Random(seed);
    List<Program> programs = new ArrayList<>();
    try (RoundInTeams round = new RoundInTeams(console, store, members)) {
      for (int i = 0; i < processes; i++) {
        programs.add(round.serve(PER_SECOND));
      }
      programs.forEach(Program::port);
      round.send();
      round.awaitFirst();
      for (int kill = 0; kill < kills; kill++) {
        live(random);
        int victim = random.nextInt(processes);
        programs.get(victim).kill();
        programs.set(victim, round.serve(PER_SECOND));
        programs.get(victim).port();
      }
      KeptDeliveries kept = round.awaitEnd(PATIENCE);
      Figures figures = figures(store, "kills");
      figures.print("kills", kills, "kills");
      return verdict(round, kept, figures)
          && kept.in("IN_DOUBT") <= (long) kills * Dispatcher.IN_FLIGHT;
    } finally {
      programs.forEach(Program::close);
    }
  }

  private static void live(Random random) {
    int millis = SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS - SHORTEST_LIFE_MILLIS);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private boolean verdict(RoundInTeams round, KeptDeliveries kept, Figures figures) {
    figures.print("lost", round.lost(kept), "members");
    figures.print("double", round.doubles(), "members");
    figures.print("in_doubt", kept.in("IN_DOUBT"), "deliveries");
    figures.print("unfinished", kept.unfinished(), "deliveries");
    return round.lost(kept) == 0 && round.doubles() == 0 && kept.unfinished() == 0;
  }

  private Figures figures(Store store, String name) {
    return new Figures(console.out(), "deliver_" + store.name() + "_" + name + "_");
  }
}
