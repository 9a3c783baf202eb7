package org.jointheconversation.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.config.ConfigException;
import org.jointheconversation.privacy.RandomSource;

/**
 * Knows the main database and the keys database as the two that belong together: both hold one
 * name, and the main one remembers how far the keys had come. Thread-safe.
 */
final class KeysPair {
  private final Database main;
  private final Database keys;

  KeysPair(Database main, Database keys) {
    this.main = main;
    this.keys = keys;
  }

  /** What is to be said of the keys database. */
  enum Finding {
    /** As it was left, or newer than a main database that was put back. */
    FITS,
    /** Has never met the main database, which has met another one before. */
    MISSING,
    /** Lacks what the main database knows to have happened. */
    OLDER
  }

  private record Pair(String id, long generation) {}

  /**
   * Compares the two, and names them where they are new.
   *
   * @throws ConfigException where the keys are another installation's
   */
  Finding meet(RandomSource random) {
    Optional<Pair> ofMain = main.read(KeysPair::pair);
    Optional<Pair> ofKeys = keys.read(KeysPair::pair);
    if (ofMain.isEmpty()) {
      Pair pair = ofKeys.orElseGet(() -> named(random));
      main.write(handle -> name(main, handle, pair));
      return Finding.FITS;
    }
    if (ofKeys.isEmpty()) {
      return Finding.MISSING;
    }
    requireSame();
    return ofKeys.get().generation() < ofMain.get().generation() ? Finding.OLDER : Finding.FITS;
  }

  /**
   * Looks whether the two belong together, as far as they have met at all.
   *
   * @throws ConfigException where the keys are another installation's
   */
  void requireSame() {
    Optional<Pair> ofMain = main.read(KeysPair::pair);
    Optional<Pair> ofKeys = keys.read(KeysPair::pair);
    if (ofMain.isPresent() && ofKeys.isPresent() && !ofMain.get().id().equals(ofKeys.get().id())) {
      throw foreign();
    }
  }

  private Pair named(RandomSource random) {
    Pair pair = new Pair(org.jointheconversation.privacy.Handle.random(random).value(), 0);
    return keys.write(handle -> name(keys, handle, pair));
  }

  /** Another process that starts at this moment may have been quicker: its name holds. */
  private static Pair name(Database database, Handle handle, Pair pair) {
    database.takeTurn(handle, Turn.KEYS);
    return pair(handle)
        .orElseGet(
            () -> {
              insert(handle, pair);
              return pair;
            });
  }

  private static ConfigException foreign() {
    return new ConfigException(
        List.of(
            "KEYS_DATABASE_URL names the keys database of another installation:"
                + " nothing was changed; name the one that belongs to DATABASE_URL"));
  }

  /** Takes the keys database as it is for the right one from now on. */
  void accept() {
    Pair known = main.read(KeysPair::pair).orElseThrow();
    Pair now = new Pair(known.id(), known.generation() + 1);
    keys.write(
        handle -> {
          keys.takeTurn(handle, Turn.KEYS);
          handle.execute("DELETE FROM keys_pair");
          return insert(handle, now);
        });
    remember(now.generation());
  }

  private static Optional<Pair> pair(Handle handle) {
    return handle
        .select("SELECT id, generation FROM keys_pair")
        .map((row, context) -> new Pair(row.getString(1), row.getLong(2)))
        .findFirst();
  }

  private static int insert(Handle handle, Pair pair) {
    return handle.execute(
        "INSERT INTO keys_pair (id, generation) VALUES (?, ?) ON CONFLICT DO NOTHING",
        pair.id(),
        pair.generation());
  }

  /** Counts a change of the keys, inside the transaction that makes it. */
  static long count(Handle keys) {
    keys.execute("UPDATE keys_pair SET generation = generation + 1");
    return pair(keys).map(Pair::generation).orElse(0L);
  }

  /** Notes in the main database how far the keys have come. */
  void remember(long generation) {
    main.write(handle -> remember(handle, generation));
  }

  /** The same, inside a transaction of the main database. */
  static int remember(Handle main, long generation) {
    return main.execute(
        "UPDATE keys_pair SET generation = ? WHERE generation < ?", generation, generation);
  }
}
