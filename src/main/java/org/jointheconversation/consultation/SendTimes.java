package org.jointheconversation.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * When the messages of one round go out: at its slot, by the clock of the consultation or of each
 * member, and never in a quiet time of where the member is. Immutable and thread-safe.
 */
public final class SendTimes {
  private final ZonedDateTime slot;
  private final boolean byMembersClock;
  private final QuietTimes quiet;

  private SendTimes(ZonedDateTime slot, boolean byMembersClock, QuietTimes quiet) {
    this.slot = slot;
    this.byMembersClock = byMembersClock;
    this.quiet = quiet;
  }

  /**
   * The times of a round.
   *
   * @param slot one of the prompt's schedule, or the moment at which somebody asked for the round:
   *     then it is the same moment for everybody
   */
  public static SendTimes of(Definition definition, PromptDefinition prompt, Instant slot) {
    ZoneId zone = definition.timeZone();
    boolean scheduled =
        definition.slots(prompt).between(slot, slot.plusMillis(1), zone).findAny().isPresent();
    return new SendTimes(
        slot.atZone(zone),
        scheduled && prompt.zone() == PromptDefinition.Zone.MEMBER,
        QuietTimes.of(definition.asking()));
  }

  /**
   * When something may be sent.
   *
   * @param due not before
   * @param quietFrom not from then on; empty where no quiet time follows
   */
  public record Window(Instant due, Optional<Instant> quietFrom) {}

  /** When a member of that zone is written to; empty where a quiet time has no end. */
  public Optional<Window> in(ZoneId member) {
    ZonedDateTime there =
        byMembersClock
            ? WallClock.at(slot.toLocalDateTime(), member)
            : slot.withZoneSameInstant(member);
    return from(there);
  }

  /** The first window at or after some moment, for what did not leave in the one before. */
  public Optional<Window> after(Instant moment, ZoneId member) {
    return from(moment.atZone(member));
  }

  /** Whole days after the slot, at the same time by the member's clock. */
  public Optional<Window> later(Duration days, ZoneId member) {
    ZonedDateTime there = slot.withZoneSameInstant(member);
    return from(WallClock.at(there.toLocalDateTime().plusDays(days.toDays()), member));
  }

  private Optional<Window> from(ZonedDateTime wanted) {
    return quiet
        .firstFree(wanted)
        .map(
            due -> new Window(due.toInstant(), quiet.nextQuiet(due).map(ZonedDateTime::toInstant)));
  }

  /** When the first of some zones is written to. */
  public Optional<Instant> first(Collection<ZoneId> zones) {
    return dues(zones, stream -> stream.min(Instant::compareTo));
  }

  /** When the last of some zones is written to. */
  public Optional<Instant> last(Collection<ZoneId> zones) {
    return dues(zones, stream -> stream.max(Instant::compareTo));
  }

  private Optional<Instant> dues(
      Collection<ZoneId> zones,
      Function<java.util.stream.Stream<Instant>, Optional<Instant>> choose) {
    return choose.apply(zones.stream().flatMap(zone -> in(zone).stream()).map(Window::due));
  }
}
