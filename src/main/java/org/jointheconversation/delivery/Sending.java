package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Posting;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.ops.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one claimed delivery with no transaction open, and records what became of it. */
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  /** How long to wait where what is to be said could not be read. */
  private static final Duration NO_WORDS = Duration.ofSeconds(30);

  private static final int MOST_ATTEMPTS = 10;

  /** A window that is full for a moment has a clock of its own: it is asked again, not awaited. */
  private static final Duration SOON = Duration.ofSeconds(2);

  /** What left must be written down: a database that is slow for a moment is asked again. */
  private static final int RECORDINGS = 5;

  private final DeliveryStore store;
  private final Contents contents;
  private final Parking parking;
  private final Metrics metrics;
  private final Clock clock;

  Sending(DeliveryStore store, Contents contents, Parking parking, Metrics metrics, Clock clock) {
    this.store = store;
    this.contents = contents;
    this.parking = parking;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Sends it; empty where there is nothing left to say. */
  Optional<SendOutcome> send(ChatGateway gateway, Delivery delivery) {
    try {
      return contents.of(delivery.addressee()).map(message -> sendOnce(gateway, delivery, message));
    } catch (RuntimeException notNow) {
      // Nothing has left yet, so this one may be tried again.
      LOG.warn("Delivery {} waits: {}", delivery.id(), notNow.getClass().getSimpleName());
      return Optional.of(new SendOutcome.TryLater(NO_WORDS, "no words"));
    }
  }

  private SendOutcome sendOnce(ChatGateway gateway, Delivery delivery, Message message) {
    try {
      if (delivery.addressee() instanceof Delivery.Place place) {
        return gateway.publish(place.channel(), message, posting(delivery));
      }
      return delivery.addressee() instanceof Delivery.InChannel place
          ? gateway.post(place.channel(), message)
          : gateway.send(
              ((Delivery.InChat) delivery.addressee()).user(),
              message,
              Long.toString(delivery.id()));
    } catch (RuntimeException e) {
      LOG.error("Delivery {} is held IN_DOUBT: {}", delivery.id(), e.getClass().getSimpleName());
      return new SendOutcome.Unknown("error");
    }
  }

  private Posting posting(Delivery delivery) {
    return new StoredPosting(store, delivery.id(), clock, this::insist);
  }

  /** Records what became of it. */
  void record(Delivery delivery, Optional<SendOutcome> outcome) {
    insist(() -> recordOnce(delivery, outcome));
  }

  private void insist(Runnable recording) {
    for (int again = 1; again < RECORDINGS; again++) {
      try {
        recording.run();
        return;
      } catch (StorageUnavailableException busy) {
        LOG.debug("what left is recorded once more");
      }
    }
    recording.run();
  }

  private void recordOnce(Delivery delivery, Optional<SendOutcome> outcome) {
    if (outcome.isPresent()) {
      record(delivery, outcome.get());
    } else {
      record(delivery, DeliveryState.CANCELLED, "nothing to say", clock.instant());
    }
  }

  private void record(Delivery delivery, SendOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof SendOutcome.Sent) {
      sent(delivery, now);
    } else if (outcome instanceof SendOutcome.Refused refused) {
      failed(delivery, refused, now);
    } else if (outcome instanceof SendOutcome.Unknown unknown) {
      record(delivery, DeliveryState.IN_DOUBT, unknown.reason(), now);
    } else if (outcome instanceof SendOutcome.TryLater later) {
      tryLater(delivery, later, now);
    } else if (outcome instanceof SendOutcome.Held held) {
      boolean soon = held.atLeast().compareTo(SOON) <= 0;
      giveBack(delivery, held.reason(), soon ? now : now.plus(held.atLeast()));
    } else if (outcome instanceof SendOutcome.ShutOut out) {
      Tenant tenant = delivery.addressee().tenant();
      parking.park(tenant.platform(), tenant.team(), out.reason());
      giveBack(delivery, out.reason(), now);
    }
  }

  private void failed(Delivery delivery, SendOutcome.Refused refused, Instant now) {
    if (delivery.addressee() instanceof Delivery.Place place) {
      LOG.warn(
          "Digest {} does not reach a channel of {}: {}",
          place.edition(),
          place.platform().wire(),
          refused.reason());
    }
    record(delivery, DeliveryState.FAILED, refused.reason(), now);
  }

  private void tryLater(Delivery delivery, SendOutcome.TryLater later, Instant now) {
    boolean again = delivery.attempts() + 1 < MOST_ATTEMPTS;
    Duration wait = BackOff.after(delivery, delivery.attempts(), later.after());
    DeliveryState state = again ? DeliveryState.RETRYING : DeliveryState.FAILED;
    record(delivery, state, later.reason(), now.plus(wait));
  }

  private void giveBack(Delivery delivery, String reason, Instant dueAt) {
    store.giveBack(delivery.id(), reason, dueAt);
    count(delivery, DeliveryState.RETRYING);
  }

  private void sent(Delivery delivery, Instant now) {
    store.recordSent(delivery, now, reminder(delivery, now));
    count(delivery, DeliveryState.SENT);
    if (delivery.addressee() instanceof Delivery.Place place && !place.stands()) {
      metrics.digestPosted(place.platform().wire());
    }
  }

  private Optional<SendTimes.Window> reminder(Delivery delivery, Instant now) {
    return delivery.addressee() instanceof Delivery.Person person
        ? contents.reminderAfter(person, now)
        : Optional.empty();
  }

  private void record(Delivery delivery, DeliveryState state, String reason, Instant dueAt) {
    store.record(delivery.id(), state, reason, dueAt);
    count(delivery, state);
  }

  private void count(Delivery delivery, DeliveryState state) {
    metrics.delivery(delivery.addressee().platform().wire(), state.name());
  }
}
