package org.jointheconversation.consultation;

import java.time.LocalDate;

/** The keys that say when the consultation is open. */
final class PeriodSection {
  private PeriodSection() {}

  static Period read(Fields top) {
    LocalDate opens = top.required("opens", Kinds.DATE);
    LocalDate closes = top.required("closes", Kinds.DATE);
    if (opens != null && closes != null) {
      check(top, opens, closes);
    }
    return new Period(opens, closes, top.required("timeZone", Kinds.ZONE));
  }

  private static void check(Fields top, LocalDate opens, LocalDate closes) {
    if (closes.isBefore(opens)) {
      top.note("closes", "lies before opens (" + opens + ")", "Write that day or a later one.");
    }
    LocalDate latest = opens.plusWeeks(Period.MOST_WEEKS);
    if (closes.isAfter(latest)) {
      String what = "lies more than " + Period.MOST_WEEKS + " weeks after opens";
      top.note("closes", what, "Write " + latest + " or an earlier day.");
    }
  }
}
