package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.ops.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: claims only what may leave at once and has a thread to send it, so that cancel
 * and pause-all take hold within a second, and no more than {@link #IN_FLIGHT} deliveries a
 * platform are in doubt when the program dies. {@link #tick} and {@link #work} are meant for one
 * thread.
 */
public final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** Longer than any gateway waits for its platform. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /** Deliveries a platform that may be on their way at a time. */
  public static final int IN_FLIGHT = Lane.WIDTH;

  private static final Duration LOOK_FOR_EXPIRED = Duration.ofSeconds(1);

  /** Where something is held back, what comes after it most likely is too. */
  private static final long HELD_NANOS = Duration.ofMillis(250).toNanos();

  /** A look that finds nothing is not repeated for so many times as long as it took. */
  private static final int REST = 20;

  /** What becomes due meanwhile must not wait for long. */
  private static final long LONGEST_REST_NANOS = Duration.ofMillis(400).toNanos();

  private static final long NAP_MILLIS = 10;
  private static final long ANEW_NANOS = Duration.ofSeconds(1).toNanos();

  private final DeliveryStore store;
  private final Sending sending;
  private final Budget budget;
  private final Parking parking;
  private final Clock clock;
  private final List<Lane> lanes;
  private final Map<Tenant, Long> restUntil = new HashMap<>();
  private final Map<Tenant, Long> heldAt = new ConcurrentHashMap<>();
  private final Map<Platform, List<Tenant>> tenants = new EnumMap<>(Platform.class);
  private long tenantsReadAt;
  private Instant lookForExpiredAt = Instant.MIN;
  private boolean throttled;
  private volatile boolean closing;

  public Dispatcher(
      DeliveryStore store,
      Contents contents,
      Collection<ChatGateway> gateways,
      Gate gate,
      Metrics metrics,
      Clock clock) {
    this.store = store;
    this.sending = new Sending(store, contents, gate.parking(), metrics, clock);
    this.budget = gate.budget();
    this.parking = gate.parking();
    this.clock = clock;
    this.lanes = gateways.stream().map(Lane::new).toList();
  }

  /** What decides whether anything may leave to a tenant. */
  public record Gate(Budget budget, Parking parking) {}

  /**
   * Holds what a process was sending that died, without waiting for its lease to end: for the only
   * process of an installation.
   */
  public void startAlone() {
    doubtExpired(clock.instant().plus(LEASE).plus(LOOK_FOR_EXPIRED));
  }

  /**
   * Claims once for each tenant, and returns when all of it is recorded.
   *
   * @return how many were claimed; 0 means that nothing is due, or may leave now
   */
  public int tick() {
    restUntil.clear();
    heldAt.clear();
    tenants.clear();
    int claimed = claim();
    lanes.forEach(lane -> await(lane, Lane.WIDTH, LEASE.toMillis()));
    return claimed;
  }

  /**
   * Sends until nothing is due any more.
   *
   * @param stopping whether to claim no more
   */
  public void work(BooleanSupplier stopping) {
    boolean busy = true;
    while (busy && !stopping.getAsBoolean()) {
      throttled = false;
      int claimed = claim();
      busy = claimed > 0 || throttled || lanes.stream().anyMatch(Lane::isBusy);
      if (busy) {
        pause();
      }
    }
  }

  /** Half of a lane is worth a claim; a limit may let one more leave before. */
  private void pause() {
    List<Lane> busy = lanes.stream().filter(Lane::isBusy).toList();
    busy.forEach(lane -> await(lane, Lane.WIDTH / 2, NAP_MILLIS));
    if (throttled) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(NAP_MILLIS));
    }
  }

  private static void await(Lane lane, int free, long millis) {
    try {
      lane.awaitFree(free, millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int claim() {
    doubtExpired();
    return lanes.stream().mapToInt(this::claim).sum();
  }

  private void doubtExpired() {
    Instant now = clock.instant();
    if (now.isBefore(lookForExpiredAt)) {
      return;
    }
    lookForExpiredAt = now.plus(LOOK_FOR_EXPIRED);
    doubtExpired(now);
  }

  private void doubtExpired(Instant now) {
    int doubtful = store.doubtExpired(now);
    if (doubtful > 0) {
      LOG.warn("{} deliveries were being sent when the program stopped: held IN_DOUBT", doubtful);
    }
  }

  private int claim(Lane lane) {
    if (lane.free() < Lane.WIDTH / 2) {
      return 0;
    }
    int claimed = 0;
    for (Tenant tenant : tenants(lane.gateway().platform())) {
      claimed += claim(lane, tenant);
    }
    return claimed;
  }

  /** Read anew every second: new members are seldom the first of their workspace. */
  private List<Tenant> tenants(Platform platform) {
    long now = System.nanoTime();
    if (tenantsReadAt == 0 || now - tenantsReadAt > ANEW_NANOS) {
      tenants.clear();
      tenantsReadAt = now;
    }
    return tenants.computeIfAbsent(
        platform,
        absent -> store.teams(platform).stream().map(team -> new Tenant(platform, team)).toList());
  }

  private int claim(Lane lane, Tenant tenant) {
    if (closing || parking.isParked(tenant) || isResting(tenant)) {
      return 0;
    }
    int room = Math.min(lane.free(), budget.room(tenant, lane.inHand(tenant.team())));
    if (room == 0) {
      throttled = true;
      return 0;
    }
    long began = System.nanoTime();
    Instant now = clock.instant();
    List<Delivery> claimed = store.claim(tenant, room, now, now.plus(LEASE));
    if (claimed.isEmpty()) {
      long took = System.nanoTime() - began;
      restUntil.put(tenant, System.nanoTime() + Math.min(REST * took, LONGEST_REST_NANOS));
    }
    claimed.forEach(delivery -> lane.hand(tenant.team(), () -> send(lane, tenant, delivery)));
    return claimed.size();
  }

  private boolean isResting(Tenant tenant) {
    long now = System.nanoTime();
    Long rests = restUntil.get(tenant);
    Long held = heldAt.get(tenant);
    return (rests != null && now - rests < 0) || (held != null && now - held < HELD_NANOS);
  }

  private void send(Lane lane, Tenant tenant, Delivery delivery) {
    try {
      Optional<SendOutcome> outcome = sending.send(lane.gateway(), delivery);
      lane.answered(tenant.team());
      if (outcome.isPresent() && outcome.get() instanceof SendOutcome.Held) {
        heldAt.put(tenant, System.nanoTime());
      }
      sending.record(delivery, outcome);
    } catch (RuntimeException unrecorded) {
      LOG.error(
          "Delivery {} could not be recorded and will be held IN_DOUBT: {}",
          delivery.id(),
          unrecorded.getClass().getSimpleName());
    }
  }

  /** Claims nothing more, and lets what is being sent finish, for at most a few seconds. */
  @Override
  public void close() {
    closing = true;
    lanes.forEach(Lane::close);
  }
}
