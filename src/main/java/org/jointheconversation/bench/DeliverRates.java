package org.jointheconversation.bench;

import java.time.Duration;
import org.jointheconversation.cli.Console;

/** How fast a round leaves: without a limit, and under the platform's own. */
final class DeliverRates {
  private static final int ALLOWED = 50;
  private static final int SECONDS = 30;
  private static final double FEWEST = 49;

  private final Console console;

  DeliverRates(Console console) {
    this.console = console;
  }

  /**
   * As many a second as the machine manages, stub included.
   *
   * @param warmUp how many of them go before what is measured
   * @return whether each member was asked once
   */
  boolean unthrottled(Store store, int members, int warmUp) {
    console.say("a round to " + members + " members on " + store.name() + " without a limit");
    try (RoundInTeams round = new RoundInTeams(console, store, members);
        Program program = round.serve()) {
      program.port();
      round.send();
      KeptDeliveries kept = round.awaitEnd(Duration.ofMinutes(10));
      Figures figures = figures(store, "unthrottled");
      figures.print("rate", round.arrivals().rateAfter(warmUp), "deliveries/s");
      figures.print("rate_with_start", round.arrivals().rate(), "deliveries/s");
      figures.print("memory", program.peakMib(), "MiB");
      return round.lost(kept) == 0 && round.doubles() == 0;
    }
  }

  /**
   * Under Teams' limit for an app in a tenant.
   *
   * @return whether it was kept, and used
   */
  boolean throttled(Store store) {
    int members = ALLOWED * SECONDS;
    console.say("a round to " + members + " members, at " + ALLOWED + " a second");
    try (RoundInTeams round = new RoundInTeams(console, store, members);
        Program program = round.serve(ALLOWED)) {
      program.port();
      round.send();
      KeptDeliveries kept = round.awaitEnd(Duration.ofMinutes(5));
      Figures figures = figures(store, "throttled");
      figures.print("most", round.arrivals().mostInASecond(), "requests in a second");
      figures.print("rate", round.arrivals().rate(), "requests/s");
      return round.arrivals().mostInASecond() <= ALLOWED
          && round.arrivals().rate() >= FEWEST
          && round.lost(kept) == 0;
    }
  }

  private Figures figures(Store store, String name) {
    return new Figures(console.out(), "deliver_" + store.name() + "_" + name + "_");
  }
}
