package org.jointheconversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jointheconversation.digest.DigestRefusedException;
import org.jointheconversation.digest.DigestService;
import org.jointheconversation.digest.TouchedWeeks;
import org.jointheconversation.digest.TouchedWeeks.Touched;

/**
 * Corrects digests that are public after their replies changed. A quote that was taken back goes at
 * once; numbers are looked at every quarter of an hour, so that many changes make one edition and
 * its time does not point to any of them. For one thread.
 */
final class DueCorrections {
  private static final Duration PAUSE = Duration.ofMinutes(15);

  private final TouchedWeeks touched;
  private final DigestService digests;
  private final Clock clock;
  private final Map<String, Instant> looked = new HashMap<>();

  DueCorrections(TouchedWeeks touched, DigestService digests, Clock clock) {
    this.touched = touched;
    this.digests = digests;
    this.clock = clock;
  }

  void tick() {
    Instant now = clock.instant();
    for (Touched week : touched.all()) {
      String place = week.consultation() + " " + week.week();
      boolean rested = !looked.getOrDefault(place, Instant.MIN).plus(PAUSE).isAfter(now);
      if (week.urgent() || rested) {
        correct(week);
        looked.put(place, now);
      }
    }
    looked.values().removeIf(at -> at.plus(PAUSE).isBefore(now));
  }

  private void correct(Touched week) {
    touched.forget(week);
    try {
      digests.correct(week.consultation(), week.week());
    } catch (DigestRefusedException notThemedYet) {
      touched.remember(week);
    } catch (RuntimeException fault) {
      touched.remember(week);
      throw fault;
    }
  }
}
