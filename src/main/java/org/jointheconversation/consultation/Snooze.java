package org.jointheconversation.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody who was asked at a bad moment wants to be asked again. */
public enum Snooze {
  HOUR,
  /** The next time at which shifts usually end. */
  SHIFT,
  /** At this time tomorrow, or when people may be written to after it. */
  TOMORROW;

  /**
   * When shifts usually end on NHS wards: the night's at half past seven, an early one at half past
   * three, a late or long one at half past seven. Nobody's rota is known here, so the next of these
   * is meant, and whoever is asked is told the time. Somebody on a long day who is asked at half
   * past three can put it off once more; asking her early shift at half past seven would find her
   * at home.
   */
  public static final List<LocalTime> SHIFTS_END =
      List.of(LocalTime.of(7, 30), LocalTime.of(15, 30), LocalTime.of(19, 30));

  /** So long after a time that was chosen in the night it may still be sent. */
  private static final Duration OVERDUE = Duration.ofMinutes(30);

  /**
   * When the question goes out again.
   *
   * <p>An hour and the end of the shift are as asked, even in quiet times: those keep the program
   * from writing to people at odd hours, and here a person who is at work at that hour has chosen
   * it. What could not be sent then keeps to quiet times again.
   *
   * @param member where the member is
   * @return empty where the consultation ends before
   */
  public Optional<SendTimes.Window> window(
      Definition definition, PromptDefinition prompt, ZoneId member, Instant now) {
    SendTimes times = SendTimes.of(definition, prompt, now);
    Optional<SendTimes.Window> window =
        switch (this) {
          case HOUR -> Optional.of(asChosen(times, now.plus(Duration.ofHours(1)), member));
          case SHIFT -> Optional.of(asChosen(times, endOfShift(now.atZone(member)), member));
          case TOMORROW -> times.after(tomorrow(now.atZone(member)), member);
        };
    return window.filter(found -> definition.period().contains(found.due()));
  }

  private static SendTimes.Window asChosen(SendTimes times, Instant due, ZoneId member) {
    return times
        .after(due, member)
        .filter(free -> free.due().equals(due))
        .orElseGet(() -> new SendTimes.Window(due, Optional.of(due.plus(OVERDUE))));
  }

  private static Instant endOfShift(ZonedDateTime now) {
    return Stream.of(now.toLocalDate(), now.toLocalDate().plusDays(1))
        .flatMap(day -> SHIFTS_END.stream().map(day::atTime))
        .map(end -> WallClock.at(end, now.getZone()).toInstant())
        .filter(end -> end.isAfter(now.toInstant()))
        .findFirst()
        .orElseThrow();
  }

  private static Instant tomorrow(ZonedDateTime now) {
    LocalDateTime sameTime = now.toLocalDateTime().plusDays(1);
    return WallClock.at(sameTime, now.getZone()).toInstant();
  }
}
