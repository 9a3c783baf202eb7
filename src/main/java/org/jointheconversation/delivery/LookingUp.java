package org.jointheconversation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ArrivalLookup;
import org.jointheconversation.chat.ArrivalLookup.Finding;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.ops.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of deliveries that are IN_DOUBT, where the platform lets us look: one at a
 * time and one a minute, which is all that Slack allows some apps (S13). What is found is SENT;
 * what is surely not there is sent again; the rest is left to a person. {@link #tick} is meant for
 * one thread and waits for the network.
 */
public final class LookingUp {
  private static final Logger LOG = LoggerFactory.getLogger(LookingUp.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  /** Longer than a message that was given to a platform can be on its way, and than any lease. */
  static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

  /** Twice what Slack lets our clock and its own be apart (S2), and the time on the way. */
  private static final Duration FURTHER_BACK = Duration.ofMinutes(12);

  private final DoubtStore store;
  private final Contents contents;
  private final List<ArrivalLookup> lookups;
  private final Metrics metrics;
  private final Clock clock;
  private final Map<Platform, Instant> nextLook = new EnumMap<>(Platform.class);
  private final Map<Platform, Long> lookedUpTo = new EnumMap<>(Platform.class);

  public LookingUp(
      DoubtStore store,
      Contents contents,
      Collection<ArrivalLookup> lookups,
      Metrics metrics,
      Clock clock) {
    this.store = store;
    this.contents = contents;
    this.lookups = List.copyOf(lookups);
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Looks for one delivery a platform, where it is time to. */
  public void tick() {
    lookups.forEach(this::lookInTime);
  }

  private void lookInTime(ArrivalLookup lookup) {
    Instant now = clock.instant();
    if (!now.isBefore(nextLook.getOrDefault(lookup.platform(), Instant.MIN))) {
      next(lookup.platform(), now.minus(ON_ITS_WAY))
          .ifPresent(
              doubt -> {
                nextLook.put(lookup.platform(), now.plus(BETWEEN_LOOKS));
                lookedUpTo.put(lookup.platform(), doubt.delivery());
                look(lookup, doubt);
              });
    }
  }

  /** One that the platform has no answer for now must not hold up the others. */
  private Optional<DoubtStore.Doubt> next(Platform platform, Instant notAfter) {
    return store
        .next(platform, lookedUpTo.getOrDefault(platform, -1L), notAfter)
        .or(() -> store.next(platform, -1, notAfter));
  }

  private void look(ArrivalLookup lookup, DoubtStore.Doubt doubt) {
    String stamp = Long.toString(doubt.delivery());
    Finding finding = lookup.look(doubt.person().user(), stamp, doubt.since().minus(FURTHER_BACK));
    LOG.info("Delivery {} was in doubt: {}", doubt.delivery(), finding);
    Instant now = clock.instant();
    switch (finding) {
      case ARRIVED -> arrived(doubt, now);
      case ABSENT -> store.absent(doubt, now);
      case CANNOT_TELL -> store.cannotTell(doubt);
      case ASK_LATER -> {}
    }
  }

  private void arrived(DoubtStore.Doubt doubt, Instant now) {
    store.arrived(doubt, now, contents.reminderAfter(doubt.person(), now));
    metrics.delivery(doubt.person().platform().wire(), DeliveryState.SENT.name());
  }
}
