package org.jointheconversation.consultation;

import java.time.LocalTime;
import java.util.Locale;

/**
 * When nobody is written to.
 *
 * @param from may lie after {@code to}: the hours then run over midnight
 * @param weekends whether Saturday and Sunday are quiet all day
 */
public record QuietHours(
    LocalTime from, LocalTime to, boolean weekends, BankHolidays bankHolidays) {

  /** Whose bank holidays are quiet all day; gov.uk publishes one list for each. */
  public enum BankHolidays {
    NONE,
    ENGLAND_AND_WALES,
    SCOTLAND,
    NORTHERN_IRELAND;

    /** As it is written in a definition. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
