package org.jointheconversation.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * E-mail addresses: what surrounds each {@code @}, as far as an address may reach. Brackets, quotes
 * and a full stop at the end of a sentence stay outside. Also {@code jo.bloggs @ nhs.net} with
 * spaces, where it is plain that no place is meant.
 */
final class Emails implements Detector {
  private static final int LONGEST_GAP = 2;

  /** With spaces around the sign, only these ends make it an address. */
  private static final Set<String> COMMON_ENDS =
      Set.of("uk", "net", "com", "org", "scot", "wales", "cymru", "ie", "im", "eu", "info");

  @Override
  public void find(Folded text, List<Span> found) {
    int floor = 0;
    int at = text.text().indexOf('@');
    while (at >= 0) {
      Span span = around(text, at, floor);
      if (span != null) {
        found.add(span);
      }
      floor = span == null ? at + 1 : span.end();
      at = text.text().indexOf('@', floor);
    }
  }

  private static Span around(Folded text, int at, int floor) {
    int localEnd = skipSpacesBack(text, at, floor);
    int domainStart = skipSpaces(text, at + 1);
    int start = localStart(text, localEnd, floor);
    int end = domainEnd(text, domainStart);
    if (start == localEnd || end < 0) {
      return null;
    }
    boolean spaced = localEnd < at || domainStart > at + 1;
    return spaced && !isPlainDespiteSpaces(text, start, localEnd, end)
        ? null
        : new Span(Kind.EMAIL, start, end);
  }

  private static int skipSpacesBack(Folded text, int at, int floor) {
    int i = at;
    while (i > floor && at - i < LONGEST_GAP && Ascii.isSpace(text.at(i - 1))) {
      i--;
    }
    return i;
  }

  private static int skipSpaces(Folded text, int from) {
    int i = from;
    while (i < text.length() && i - from < LONGEST_GAP && Ascii.isSpace(text.at(i))) {
      i++;
    }
    return i;
  }

  private static int localStart(Folded text, int end, int floor) {
    int start = end;
    while (start > floor && isLocal(text.at(start - 1))) {
      start--;
    }
    while (start < end && !Character.isLetterOrDigit(text.at(start))) {
      start++;
    }
    return start;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'&".indexOf(c) >= 0;
  }

  /** Where the last label ends that may be a top-level domain, or -1. */
  private static int domainEnd(Folded text, int start) {
    int end = -1;
    int label = start;
    int labelEnd = labelEnd(text, label);
    while (text.at(labelEnd) == '.' && labelEnd > label) {
      label = labelEnd + 1;
      labelEnd = labelEnd(text, label);
      if (end >= 0 && startsSentence(text, label)) {
        return end;
      }
      int topLevel = topLevelEnd(text, label, labelEnd);
      end = topLevel < 0 ? end : topLevel;
    }
    return end;
  }

  private static int labelEnd(Folded text, int start) {
    int end = start;
    while (Character.isLetterOrDigit(text.at(end)) || text.at(end) == '-' || text.at(end) == '_') {
      end++;
    }
    return end;
  }

  /** Begins with two letters; letters and digits stuck to them go too, "-please" does not. */
  private static int topLevelEnd(Folded text, int start, int labelEnd) {
    if (text.text().regionMatches(true, start, "xn--", 0, 4)) {
      return labelEnd;
    }
    int end = start;
    while (end < labelEnd && text.at(end) != '-') {
      end++;
    }
    return isLetter(text, start) && isLetter(text, start + 1) ? end : -1;
  }

  private static boolean isLetter(Folded text, int position) {
    return Character.isLetter(text.at(position));
  }

  /** "jo@nhs.net.Please": a space was forgotten. */
  private static boolean startsSentence(Folded text, int labelStart) {
    return Character.isUpperCase(text.at(labelStart))
        && Character.isLowerCase(text.at(labelStart + 1))
        && Character.isLowerCase(text.at(labelStart - 2));
  }

  /**
   * A person's address rather than a place ("the wifi @ nhs.uk"): a dot or digit before the sign.
   */
  private static boolean isPlainDespiteSpaces(Folded text, int start, int localEnd, int end) {
    String topLevel = text.text().substring(text.text().lastIndexOf('.', end - 1) + 1, end);
    return COMMON_ENDS.contains(topLevel.toLowerCase(Locale.ROOT))
        && !text.text().substring(start, localEnd).chars().allMatch(Character::isLetter);
  }
}
