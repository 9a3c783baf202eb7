package org.jointheconversation.consultation;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jointheconversation.consultation.QuietHours.BankHolidays;

/**
 * The bank holidays of one part of the United Kingdom, substitute days included, as gov.uk lists
 * them. Worked out from the rules of the Jollyday library: a day proclaimed for one year only is
 * known once the library is. Thread-safe.
 */
final class BankHolidayCalendar {
  private static final Map<BankHolidays, BankHolidayCalendar> KEPT = new ConcurrentHashMap<>();

  private final BankHolidays whose;
  private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

  private BankHolidayCalendar(BankHolidays whose) {
    this.whose = whose;
  }

  static BankHolidayCalendar of(BankHolidays whose) {
    return KEPT.computeIfAbsent(whose, BankHolidayCalendar::new);
  }

  boolean contains(LocalDate day) {
    return whose != BankHolidays.NONE
        && byYear.computeIfAbsent(day.getYear(), this::read).contains(day);
  }

  private Set<LocalDate> read(int year) {
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create("gb"));
    return manager.getHolidays(Year.of(year), subdivision()).stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** England and Wales share one list; the library has it under England. */
  private String subdivision() {
    return switch (whose) {
      case SCOTLAND -> "sct";
      case NORTHERN_IRELAND -> "nir";
      case ENGLAND_AND_WALES, NONE -> "eng";
    };
  }
}
