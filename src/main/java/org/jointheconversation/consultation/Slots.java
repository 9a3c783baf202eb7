package org.jointheconversation.consultation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moments at which a schedule sends while a consultation is open. The days are days on the wall
 * of the zone asked for; west of the consultation's own zone the last slot may lie after its {@link
 * Period#end}.
 *
 * <p>A slot that falls into the hour the clocks jump over is sent at the first valid time after it;
 * one in the hour they show twice is sent once, the first time.
 */
public record Slots(Schedule schedule, DateRange days) {

  /** Every slot, in order. */
  public Stream<ZonedDateTime> all(ZoneId zone) {
    return schedule.times(days).map(time -> WallClock.at(time, zone));
  }

  /** The first slot strictly after that moment. */
  public Optional<ZonedDateTime> nextAfter(Instant moment, ZoneId zone) {
    return all(zone).filter(slot -> slot.toInstant().isAfter(moment)).findFirst();
  }

  /** The slots from one moment, itself inside, to another, itself outside. */
  public Stream<ZonedDateTime> between(Instant from, Instant to, ZoneId zone) {
    return all(zone)
        .filter(slot -> !slot.toInstant().isBefore(from))
        .takeWhile(slot -> slot.toInstant().isBefore(to));
  }
}
