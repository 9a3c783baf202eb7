package org.jointheconversation.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong at a platform, at random, from a seed. Thread-safe. */
final class Faults {
  private static final List<Fault> KINDS =
      List.of(
          Fault.TOO_MANY,
          Fault.TOO_MANY,
          Fault.UNAVAILABLE,
          Fault.UNAVAILABLE,
          Fault.ERROR,
          Fault.ERROR_AFTER,
          Fault.DROP,
          Fault.DROP_AFTER,
          Fault.HANG,
          Fault.HANG_AFTER);

  private final Random random;
  private final double share;
  private final AtomicInteger unknown = new AtomicInteger();

  /** One thing that goes wrong; the names that end in AFTER say that the message arrived. */
  enum Fault {
    NONE,
    TOO_MANY,
    UNAVAILABLE,
    ERROR,
    ERROR_AFTER,
    DROP,
    DROP_AFTER,
    HANG,
    HANG_AFTER;

    boolean arrives() {
      return this == NONE || name().endsWith("_AFTER");
    }

    /** Whether the sender cannot know what became of the message. */
    boolean leavesUnknown() {
      return ordinal() >= ERROR.ordinal();
    }

    StubAnswer answer(StubAnswer good) {
      return switch (this) {
        case NONE -> good;
        case TOO_MANY -> StubAnswer.tooMany(1);
        case UNAVAILABLE -> StubAnswer.status(503);
        case ERROR, ERROR_AFTER -> StubAnswer.status(500);
        case DROP, DROP_AFTER -> StubAnswer.END;
        case HANG, HANG_AFTER -> StubAnswer.SILENCE;
      };
    }
  }

  /**
   * @param share of the messages that meet a fault, 0 to 1
   */
  Faults(long seed, double share) {
    this.random = new Random(seed);
    this.share = share;
  }

  static Faults none() {
    return new Faults(0, 0);
  }

  synchronized Fault next() {
    if (random.nextDouble() >= share) {
      return Fault.NONE;
    }
    Fault fault = KINDS.get(random.nextInt(KINDS.size()));
    if (fault.leavesUnknown()) {
      unknown.incrementAndGet();
    }
    return fault;
  }

  /** How many faults left the sender not knowing. */
  int unknown() {
    return unknown.get();
  }
}
