package org.jointheconversation;

/** Recognises a time between 2026 and 2027, in whichever unit. */
final class Times {
  private static final long FROM_SECONDS = 1_767_225_600L;
  private static final long TO_SECONDS = 1_830_297_600L;

  private Times() {}

  static boolean looksLikeOne(String value) {
    if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
      return true;
    }
    if (!value.matches("[0-9]{5,19}")) {
      return false;
    }
    long number = Long.parseLong(value);
    return within(number, 1_000_000_000, 1)
        || within(number, 1_000_000, 1)
        || within(number, 1_000, 1)
        || within(number, 1, 1)
        || within(number, 1, 60)
        || within(number, 1, 3_600)
        || within(number, 1, 86_400);
  }

  private static boolean within(long number, long times, long dividedBy) {
    return number >= FROM_SECONDS / dividedBy * times && number <= TO_SECONDS / dividedBy * times;
  }
}
