package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jointheconversation.chat.Installation;
import org.jointheconversation.chat.Installation.Key;
import org.jointheconversation.chat.InstallationStore;
import org.jointheconversation.chat.SendOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews tokens shortly before they run out. A refresh token is good for once (S28), so one thread
 * at a time renews an installation, and holds its row's lease against the other processes; no
 * transaction is open meanwhile. While the old token still works, everybody else goes on with it;
 * after that they wait for the one who renews it. Thread-safe.
 */
final class Renewing {
  private static final Logger LOG = LoggerFactory.getLogger(Renewing.class);

  /** So long before its end a token is renewed; well above the longest call. */
  static final Duration BEFORE_END = Duration.ofMinutes(5);

  /** Longer than a call to Slack can take. Also how soon a renewal that failed is tried again. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration SOON = Duration.ofSeconds(2);

  private final InstallationStore store;
  private final Exchange exchange;
  private final Clock clock;
  private final Map<Key, ReentrantLock> locks = new ConcurrentHashMap<>();

  /** By tokens whose renewal Slack refused: it will not say anything else. */
  private final Map<Key, Refusal> refusals = new ConcurrentHashMap<>();

  /** New tokens that could not be kept yet: there is no other way to come by them again. */
  private final Map<Key, Unkept> unkept = new ConcurrentHashMap<>();

  private record Refusal(Installation.Tokens tokens, String reason) {}

  private record Unkept(Installation.Tokens before, Installation.Tokens now) {}

  Renewing(InstallationStore store, Exchange exchange, Clock clock) {
    this.store = store;
    this.exchange = exchange;
    this.clock = clock;
  }

  /** A token of this installation that works now. */
  TokenChoice fresh(Installation installation) {
    if (endsWithin(installation, BEFORE_END)) {
      return renewed(installation);
    }
    return use(installation);
  }

  private TokenChoice renewed(Installation installation) {
    ReentrantLock lock = locks.computeIfAbsent(installation.key(), key -> new ReentrantLock());
    if (endsWithin(installation, Duration.ZERO)) {
      lock.lock();
    } else if (!lock.tryLock()) {
      return use(installation);
    }
    try {
      // Whoever had the lock before may have renewed it, or seen it go.
      return store
          .find(installation.key())
          .map(now -> endsWithin(now, BEFORE_END) ? renew(now) : use(now))
          .orElseGet(() -> new TokenChoice.None(new SendOutcome.ShutOut(Tokens.NOT_INSTALLED)));
    } finally {
      lock.unlock();
    }
  }

  private TokenChoice renew(Installation installation) {
    Refusal before = refusals.get(installation.key());
    if (before != null && before.tokens().equals(installation.tokens())) {
      return refused(installation, before.reason());
    }
    Unkept waiting = unkept.get(installation.key());
    if (waiting != null && waiting.before().equals(installation.tokens())) {
      return kept(installation, waiting.now());
    }
    Instant now = clock.instant();
    if (!store.lease(installation, now, now.plus(LEASE))) {
      return meanwhile(installation);
    }
    Exchange.Outcome outcome = exchange.refresh(installation.tokens().refresh());
    if (outcome instanceof Exchange.Outcome.Granted granted) {
      return kept(installation, tokens(granted.answer(), installation.tokens(), clock.instant()));
    }
    if (outcome instanceof Exchange.Outcome.Refused refusal) {
      refusals.put(installation.key(), new Refusal(installation.tokens(), refusal.reason()));
      LOG.warn(
          "Slack does not renew the token of {} ({}): have it installed there again",
          installation.key().shown(),
          refusal.reason());
      return refused(installation, refusal.reason());
    }
    return meanwhile(installation);
  }

  private TokenChoice kept(Installation installation, Installation.Tokens tokens) {
    unkept.put(installation.key(), new Unkept(installation.tokens(), tokens));
    store.renew(installation, tokens);
    unkept.remove(installation.key());
    return store
        .find(installation.key())
        .map(Renewing::use)
        .orElseGet(() -> new TokenChoice.None(new SendOutcome.ShutOut(Tokens.NOT_INSTALLED)));
  }

  /** The old token works to its end; after that, nothing opens the workspace. */
  private TokenChoice refused(Installation installation, String reason) {
    return endsWithin(installation, Duration.ZERO)
        ? new TokenChoice.None(new SendOutcome.ShutOut(reason))
        : use(installation);
  }

  /** Another process renews it, or Slack cannot be asked now. */
  private TokenChoice meanwhile(Installation installation) {
    return endsWithin(installation, Duration.ZERO)
        ? new TokenChoice.None(new SendOutcome.Held(SOON, "unreachable"))
        : use(installation);
  }

  private boolean endsWithin(Installation installation, Duration time) {
    Optional<Instant> end = installation.tokens().expiresAt();
    boolean renewable = !installation.tokens().refresh().isEmpty();
    return renewable && end.filter(at -> !at.isAfter(clock.instant().plus(time))).isPresent();
  }

  private static TokenChoice use(Installation installation) {
    return new TokenChoice.Use(
        installation.tokens().access(), installation.key().isOfOrganisation());
  }

  /** The tokens of an answer of Slack's; what it does not give anew stays as it was. */
  static Installation.Tokens tokens(ObjectNode answer, Installation.Tokens before, Instant now) {
    String refresh = Json.text(answer, "refresh_token");
    Duration life = Exchange.life(answer);
    return new Installation.Tokens(
        Json.text(answer, "access_token"),
        refresh.isEmpty() ? before.refresh() : refresh,
        life.isZero() ? Optional.empty() : Optional.of(now.plus(life)));
  }
}
