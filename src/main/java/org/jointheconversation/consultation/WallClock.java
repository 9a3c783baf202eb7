package org.jointheconversation.consultation;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * Turns a time on the wall into a moment, on the two nights of the year when that is not obvious
 * too. Platform rule T28.
 */
final class WallClock {
  private WallClock() {}

  /**
   * The moment a clock on the wall of that zone shows that time. A time that the clocks jump over
   * becomes the first one after the jump: 01:30 in London on 28 March 2027 is 02:00. A time that
   * they show twice is the first of the two: 01:30 on 25 October 2026 is still summer time.
   */
  static ZonedDateTime at(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(time);
    if (transition != null && transition.isGap()) {
      return transition.getDateTimeAfter().atZone(zone);
    }
    return time.atZone(zone); // of two offsets Java takes the earlier one
  }
}
