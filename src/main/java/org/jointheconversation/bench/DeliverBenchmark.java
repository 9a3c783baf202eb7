package org.jointheconversation.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.cli.Console;

/**
 * How a large audience is read and asked, how fast and how evenly messages leave, and what is lost
 * or sent twice when platform or program fail. Everything is served by processes of their own; the
 * platforms are stubs that share the machine.
 */
public final class DeliverBenchmark {
  private static final int KILLS = 20;

  private final Console console;
  private final Size size;
  private final long seed;

  /** What can be measured by itself. */
  public enum Part {
    SCALE,
    RATES,
    THROTTLE,
    FAULTS,
    KILLS
  }

  /**
   * How much is done.
   *
   * @param members of the large audience
   * @param round members of the other rounds
   */
  public record Size(int members, int round) {}

  /**
   * @param seed of everything that happens at random
   */
  public DeliverBenchmark(Console console, Size size, long seed) {
    this.console = console;
    this.size = size;
    this.seed = seed;
  }

  /** Where an installation keeps its data. */
  public enum Kept {
    SQLITE,
    POSTGRES
  }

  /**
   * Runs it and prints the figures; on PostgreSQL where the machine has it.
   *
   * @return whether nobody was lost or asked twice, and the limits were kept
   */
  public boolean run(Set<Part> parts, Set<Kept> stores) {
    boolean good = true;
    if (stores.contains(Kept.SQLITE)) {
      good = !parts.contains(Part.SCALE) || new DeliverScale(console, size.members()).run();
      good &= on(Store.sqlite(), parts, 1);
    }
    return (!stores.contains(Kept.POSTGRES) || onPostgres(parts)) && good;
  }

  private boolean onPostgres(Set<Part> parts) {
    Optional<TemporaryPostgres> main = TemporaryPostgres.start(console.environment());
    if (main.isEmpty()) {
      console.say("nothing is measured on PostgreSQL: initdb is not installed here");
      return true;
    }
    try (TemporaryPostgres postgres = main.get();
        TemporaryPostgres keys = TemporaryPostgres.start(console.environment()).orElseThrow()) {
      return onPostgres(postgres, keys, parts);
    }
  }

  /** Each part has a database of its own. */
  private boolean onPostgres(TemporaryPostgres postgres, TemporaryPostgres keys, Set<Part> parts) {
    boolean good = true;
    for (Part part : parts) {
      String database = "jtc_" + part.name().toLowerCase(Locale.ROOT);
      good &= on(Store.postgres(postgres, keys, database), Set.of(part), 2);
    }
    return good;
  }

  private boolean on(Store store, Set<Part> parts, int processes) {
    boolean good = true;
    DeliverRates rates = new DeliverRates(console);
    DeliverFaults faults = new DeliverFaults(console, seed);
    if (parts.contains(Part.RATES)) {
      good = rates.unthrottled(store, 3 * size.round(), size.round());
    }
    if (parts.contains(Part.THROTTLE)) {
      good &= rates.throttled(store);
    }
    if (parts.contains(Part.FAULTS)) {
      good &= faults.platform(store, size.round() / 2);
    }
    if (parts.contains(Part.KILLS)) {
      good &= faults.kills(store, size.round(), KILLS, processes);
    }
    return good;
  }
}
