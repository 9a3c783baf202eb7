package org.jointheconversation.redaction;

/**
 * The last digit of an NHS number: weights 10 to 2 over the first nine, 11 less the sum's remainder
 * by 11; 11 is written 0, and 10 means that there is no such number (NHS Data Dictionary).
 */
final class NhsCheckDigit {
  private static final int WEIGHTED_DIGITS = 9;

  private NhsCheckDigit() {}

  /** Whether ten digits pass. */
  static boolean fits(String digits) {
    return expected(digits) == digits.charAt(WEIGHTED_DIGITS) - '0';
  }

  /** The digit that belongs after the first nine; 10 where none does. */
  static int expected(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTED_DIGITS; i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = 11 - sum % 11;
    return check == 11 ? 0 : check;
  }
}
