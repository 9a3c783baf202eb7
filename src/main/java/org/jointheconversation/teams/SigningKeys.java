package org.jointheconversation.teams;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Microsoft's keys, held for a day (T6).
 *
 * <p>Threads: what is held is one immutable snapshot behind a volatile field, so a request whose
 * key is known never waits, not even while a fetch hangs. Fetches run one at a time on a thread of
 * their own; only requests that name an unknown key wait for one, and only for a while. A fetch
 * that fails changes nothing that is held.
 */
final class SigningKeys {
  static final Duration FRESH = Duration.ofHours(24);
  static final Duration PAUSE = Duration.ofHours(1);

  /** Nothing was learned from a fetch that failed, so the hour does not count for it. */
  static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  private static final long LONGEST_WAIT_MILLIS = 5_000;
  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

  private final Source source;
  private final Clock clock;
  private final Executor threads = SigningKeys::daemon;
  private volatile Held held = new Held(Map.of(), Instant.MIN, Instant.MIN);
  private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

  /** Where keys come from. */
  interface Source {
    /**
     * All keys there are, by id.
     *
     * @throws IOException when they cannot be had
     */
    Map<String, SigningKey> fetch() throws IOException;
  }

  private record Held(Map<String, SigningKey> keys, Instant staleFrom, Instant nextFetch) {}

  SigningKeys(Source source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** The key of that id. */
  Optional<SigningKey> find(String id) {
    Held now = held;
    if (!now.keys().containsKey(id)) {
      await(refresh());
    } else if (!clock.instant().isBefore(now.staleFrom())) {
      refresh();
    }
    return Optional.ofNullable(held.keys().get(id));
  }

  /** Starts a fetch unless one is under way or it is too early; returns the one under way. */
  synchronized CompletableFuture<Void> refresh() {
    if (underWay.isDone() && !clock.instant().isBefore(held.nextFetch())) {
      underWay = CompletableFuture.runAsync(this::fetch, threads);
    }
    return underWay;
  }

  private void fetch() {
    Instant now = clock.instant();
    try {
      held = new Held(source.fetch(), now.plus(FRESH), now.plus(PAUSE));
    } catch (IOException | RuntimeException e) {
      held = new Held(held.keys(), held.staleFrom(), now.plus(PAUSE_AFTER_FAILURE));
      LOG.warn(
          "Microsoft's signing keys could not be fetched ({}); {} known keys stay in use",
          e.getMessage(),
          held.keys().size());
    }
  }

  private static void await(CompletableFuture<Void> fetch) {
    try {
      fetch.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // The request goes on with the keys that are held.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "teams-keys");
    thread.setDaemon(true);
    thread.start();
  }
}
