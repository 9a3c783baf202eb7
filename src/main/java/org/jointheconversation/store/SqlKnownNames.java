package org.jointheconversation.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jointheconversation.privacy.InstallationKey;
import org.jointheconversation.redaction.KnownNames;
import org.jointheconversation.reply.HashedNames;
import org.jointheconversation.reply.KnownNameSource;

/**
 * {@link KnownNameSource} on the main database. The names of a running revision stay in memory,
 * some 8 bytes for each part of a name; whether it is still the one that runs is looked up at most
 * once a second. Thread-safe.
 */
public final class SqlKnownNames implements KnownNameSource {
  private static final long LOOK_AGAIN_MILLIS = Duration.ofSeconds(1).toMillis();

  private final Database database;
  private final Supplier<InstallationKey> key;
  private final Clock clock;
  private final Map<Long, Loaded> loaded = new ConcurrentHashMap<>();

  /** What is in memory. */
  private record Loaded(Optional<Long> revision, KnownNames names, long lookedAt) {}

  /**
   * @param key gives the installation's key for names
   */
  public SqlKnownNames(Database database, Supplier<InstallationKey> key, Clock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public KnownNames of(long consultation) {
    Loaded known = loaded.get(consultation);
    long now = clock.millis();
    if (known == null || Math.abs(now - known.lookedAt()) >= LOOK_AGAIN_MILLIS) {
      known = loaded.compute(consultation, (id, old) -> look(id, old, now));
    }
    return known.names();
  }

  private Loaded look(long consultation, Loaded old, long now) {
    Optional<Long> revision = inForce(consultation);
    boolean same = old != null && old.revision().equals(revision);
    return new Loaded(
        revision, same ? old.names() : revision.map(this::read).orElse(KnownNames.NONE), now);
  }

  private Optional<Long> inForce(long consultation) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT r.id FROM revision r JOIN consultation c ON c.id = r.consultation_id"
                        + " WHERE c.id = :consultation AND c.state <> 'CLOSED'"
                        + " AND r.state = 'APPROVED' ORDER BY r.number DESC LIMIT 1")
                .bind("consultation", consultation)
                .mapTo(Long.class)
                .findOne());
  }

  private KnownNames read(long revision) {
    long[] tokens = database.read(handle -> KnownNameRows.of(handle, revision));
    return tokens.length == 0 ? KnownNames.NONE : new HashedNames(key.get(), tokens);
  }

  /** Lets go of a closed consultation's names. */
  public void forget(long consultation) {
    loaded.remove(consultation);
  }
}
