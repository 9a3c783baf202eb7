package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workspaces and tenants that let us in no more (S30, S31): what is to be sent to them waits, and
 * every few minutes, and at start, their platform is asked whether that has changed. Thread-safe.
 */
public final class Parking {
  private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
  private static final Duration ASK_AGAIN = Duration.ofMinutes(3);

  private final ParkingStore store;
  private final Clock clock;
  private volatile Map<Tenant, String> parked;
  private volatile Instant askAt = Instant.MIN;

  public Parking(ParkingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.parked = store.parked();
  }

  /**
   * Sends nothing there any more until the platform lets us in again; nothing is lost. Harmless
   * where it is parked already.
   *
   * @param reason in a word, such as {@code token_revoked}
   */
  public void park(Platform platform, String team, String reason) {
    boolean isNew = store.park(new Tenant(platform, team), reason, clock.instant());
    parked = store.parked();
    if (isNew) {
      LOG.warn(
          "{} {} lets us in no more ({}): what is to be sent there waits until it does",
          platform.wire(),
          team,
          reason);
    }
  }

  /** Has the platforms asked at the next look: somebody has just let us in. */
  public void askSoon() {
    askAt = Instant.MIN;
  }

  boolean isParked(Tenant tenant) {
    return parked.containsKey(tenant);
  }

  /** Hears what other processes have met, and asks the platforms when it is time to. */
  public void tick(Collection<ChatGateway> gateways) {
    parked = store.parked();
    Instant now = clock.instant();
    if (!parked.isEmpty() && !now.isBefore(askAt)) {
      askAt = now.plus(ASK_AGAIN);
      gateways.forEach(this::ask);
    }
  }

  private void ask(ChatGateway gateway) {
    for (Tenant tenant : parked.keySet()) {
      if (tenant.platform() == gateway.platform() && gateway.letsUsIn(tenant.team())) {
        store.release(tenant);
        LOG.info("{} {} lets us in again", tenant.platform().wire(), tenant.team());
      }
    }
    parked = store.parked();
  }

  /** What is to be said of it where the program's health is shown. */
  public Optional<String> warning() {
    Map<Tenant, String> now = parked;
    return now.isEmpty()
        ? Optional.empty()
        : Optional.of(
            now.entrySet().stream()
                .map(
                    one ->
                        one.getKey().platform().wire() + " lets us in no more: " + one.getValue())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; ")));
  }
}
