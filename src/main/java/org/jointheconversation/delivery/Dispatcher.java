package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.ops.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. One tick claims a batch a platform, within the platform's pace, sends each
 * with no transaction open, and records the result. {@link #tick} is meant for one thread.
 */
public final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** Longer than any gateway waits for its platform. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** Deliveries a platform and tick. */
  public static final int BATCH = 50;

  /** How long to wait where what is to be said could not be read. */
  private static final Duration NO_WORDS = Duration.ofSeconds(30);

  private static final int SENDERS = 8;
  private static final int MOST_ATTEMPTS = 10;

  /** Slack: a workspace takes a few hundred a minute; Teams: 50 a second for an app in a tenant. */
  private static final Map<Platform, Double> PER_SECOND =
      Map.of(Platform.SLACK, 200 / 60.0, Platform.TEAMS, 50.0, Platform.SANDBOX, 1_000.0);

  private final DeliveryStore store;
  private final Contents contents;
  private final Map<Platform, ChatGateway> gateways;
  private final Map<Platform, Pace> paces;
  private final Metrics metrics;
  private final Clock clock;
  private final ExecutorService senders;

  public Dispatcher(
      DeliveryStore store,
      Contents contents,
      Collection<ChatGateway> gateways,
      Metrics metrics,
      Clock clock) {
    this.store = store;
    this.contents = contents;
    this.gateways =
        gateways.stream().collect(Collectors.toMap(ChatGateway::platform, Function.identity()));
    this.paces =
        this.gateways.keySet().stream()
            .collect(
                Collectors.toMap(Function.identity(), p -> new Pace(clock, PER_SECOND.get(p))));
    this.metrics = metrics;
    this.clock = clock;
    this.senders = Executors.newFixedThreadPool(SENDERS, Dispatcher::senderThread);
  }

  private static Thread senderThread(Runnable work) {
    Thread thread = new Thread(work, "delivery-sender");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Sends one batch a platform and returns when all of it is recorded.
   *
   * @return how many were claimed; 0 means that nothing is due now
   */
  public int tick() {
    int doubtful = store.doubtExpired(clock.instant());
    if (doubtful > 0) {
      LOG.warn("{} deliveries were being sent when the program stopped: held IN_DOUBT", doubtful);
    }
    return gateways.values().stream().mapToInt(this::sendBatch).sum();
  }

  private int sendBatch(ChatGateway gateway) {
    Pace pace = paces.get(gateway.platform());
    int allowed = pace.take(BATCH);
    if (allowed == 0) {
      return 0;
    }
    Instant now = clock.instant();
    List<Delivery> batch = store.claim(gateway.platform(), allowed, now, now.plus(LEASE));
    pace.giveBack(allowed - batch.size());
    sendAll(gateway, batch);
    return batch.size();
  }

  private void sendAll(ChatGateway gateway, List<Delivery> batch) {
    List<Callable<Void>> sends = new ArrayList<>();
    for (Delivery delivery : batch) {
      sends.add(
          () -> {
            send(gateway, delivery);
            return null;
          });
    }
    try {
      senders.invokeAll(sends);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(ChatGateway gateway, Delivery delivery) {
    Optional<Message> message;
    try {
      message = contents.of(delivery.addressee());
    } catch (RuntimeException notNow) {
      // Nothing has left yet, so this one may be tried again.
      LOG.warn("Delivery {} waits: {}", delivery.id(), notNow.getClass().getSimpleName());
      record(delivery, new SendOutcome.TryLater(NO_WORDS, "no words"));
      return;
    }
    if (message.isEmpty()) {
      record(delivery, DeliveryState.CANCELLED, "nothing to say", clock.instant());
      return;
    }
    record(delivery, sendOnce(gateway, delivery, message.get()));
  }

  private SendOutcome sendOnce(ChatGateway gateway, Delivery delivery, Message message) {
    try {
      return delivery.addressee() instanceof Delivery.Place place
          ? gateway.post(place.channel(), message)
          : gateway.send(((Delivery.Person) delivery.addressee()).user(), message);
    } catch (RuntimeException e) {
      LOG.error("Delivery {} is held IN_DOUBT: {}", delivery.id(), e.getClass().getSimpleName());
      return new SendOutcome.Unknown("error");
    }
  }

  private void record(Delivery delivery, SendOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof SendOutcome.Sent) {
      sent(delivery, now);
    } else if (outcome instanceof SendOutcome.Refused refused) {
      record(delivery, DeliveryState.FAILED, refused.reason(), now);
    } else if (outcome instanceof SendOutcome.Unknown unknown) {
      record(delivery, DeliveryState.IN_DOUBT, unknown.reason(), now);
    } else if (outcome instanceof SendOutcome.TryLater later) {
      boolean again = delivery.attempts() + 1 < MOST_ATTEMPTS;
      DeliveryState state = again ? DeliveryState.RETRYING : DeliveryState.FAILED;
      record(delivery, state, later.reason(), now.plus(later.after()));
    }
  }

  private void sent(Delivery delivery, Instant now) {
    store.recordSent(delivery, now, reminder(delivery, now));
    metrics.delivery(delivery.addressee().platform().wire(), DeliveryState.SENT.name());
    if (delivery.addressee() instanceof Delivery.Place place) {
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
    metrics.delivery(delivery.addressee().platform().wire(), state.name());
  }

  /** Lets what is being sent finish, for at most a few seconds. */
  @Override
  public void close() {
    senders.shutdown();
    try {
      senders.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
