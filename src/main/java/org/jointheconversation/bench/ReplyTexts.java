package org.jointheconversation.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Synthetic replies, each with a number of its own spelled in letters, so that no redaction takes
 * it for a telephone or patient number; some name somebody in ways that must be masked.
 */
final class ReplyTexts {
  private static final int LETTERS = 5;
  private static final Pattern NUMBER = Pattern.compile("\\bzq([a-p]{" + LETTERS + "})\\b");

  private static final List<String> SENTENCES =
      List.of(
          "Logging on took eleven minutes again, and the smart card reader froze twice. %s",
          "The bleep system and the e-prescribing screen do not talk to each other %s, so I write"
              + " everything down on paper first and type it in after the round.",
          "%s: the printer on the ward has been out since Tuesday; labels come from next door.",
          "Patient 943 476 5919 had two records and I had to ask which one was right. %s",
          "I mailed sister.ward@example.nhs.uk for a password reset and nobody answered. %s",
          "Please ring 07700 900123 when the lab results are back, the portal %s never shows them.",
          "The address SW1A 2AA would not save in the community system, %s, three tries in a row.",
          "Nothing to complain about this week: the new single sign-on %s works and saves me time.");

  private static final List<String> MUST_BE_MASKED =
      List.of("943 476 5919", "sister.ward@example.nhs.uk", "07700 900123", "SW1A 2AA");

  private ReplyTexts() {}

  /** The text of a reply; no two are the same. */
  static String text(int number) {
    StringBuilder letters = new StringBuilder("zq");
    for (int place = LETTERS - 1; place >= 0; place--) {
      letters.append((char) ('a' + (number >> (4 * place) & 15)));
    }
    return String.format(Locale.ROOT, SENTENCES.get(number % SENTENCES.size()), letters);
  }

  /** The number of a text that was kept; empty where it cannot be found. */
  static OptionalInt number(String kept) {
    Matcher matcher = NUMBER.matcher(kept);
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        matcher.group(1).chars().reduce(0, (number, letter) -> number * 16 + letter - 'a'));
  }

  /** Whether nothing in it is left that had to be masked. */
  static boolean redacted(String kept) {
    return MUST_BE_MASKED.stream().noneMatch(kept::contains);
  }
}
