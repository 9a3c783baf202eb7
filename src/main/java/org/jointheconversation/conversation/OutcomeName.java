package org.jointheconversation.conversation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointheconversation.outcome.Outcome;

/**
 * What buttons and forms about an outcome carry: its random number, and in a form the version that
 * was shown.
 */
record OutcomeName(long outcome, OptionalInt version) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,18}|[1-9]\\d{18})(?:\\.(\\d{1,9}))?");

  static String of(Outcome outcome) {
    return outcome.id() + "." + outcome.version();
  }

  static Optional<OutcomeName> parse(String name) {
    Matcher matcher = WRITTEN.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return number(matcher.group(1)).map(id -> new OutcomeName(id, version(matcher.group(2))));
  }

  private static OptionalInt version(String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /** A random number that a button carries; empty where it is none. */
  static Optional<Long> number(String digits) {
    try {
      return digits.matches("\\d{1,19}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    } catch (NumberFormatException beyondLong) {
      return Optional.empty();
    }
  }
}
