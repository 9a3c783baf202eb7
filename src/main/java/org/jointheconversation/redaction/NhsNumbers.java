package org.jointheconversation.redaction;

import java.util.List;

/**
 * NHS numbers: ten digits that (a) stand beside a label, whatever they are, (b) are grouped 3-3-4,
 * whatever they are, or (c) pass the check digit and lie where numbers are issued, or begin with a
 * date as Scotland's CHI numbers do. The example of the NHS's own writing guide fails the check
 * digit, and one in eleven of all ten-digit numbers passes it, so neither test alone will do.
 */
final class NhsNumbers implements Detector {
  private static final int DIGITS = 10;

  /** Where the numbers of the NHS's manuals, data dictionary and test services begin. */
  private static final List<String> PUBLISHED_FOR_TESTING =
      List.of("900", "943", "944", "987", "999");

  @Override
  public void find(Folded text, List<Span> found) {
    DigitGroups groups = text.digitGroups();
    for (int first = 0; first < groups.size(); first++) {
      int last = lastOfTenDigits(groups, first);
      if (last >= 0 && isNhsNumber(text, first, last)) {
        found.add(new Span(Kind.NHS_NUMBER, groups.start(first), groups.end(last)));
      }
    }
  }

  /** The group with which ten digits are complete, or -1. */
  private static int lastOfTenDigits(DigitGroups groups, int first) {
    int digits = groups.length(first);
    int last = first;
    while (digits < DIGITS && groups.gapAfter(last) != DigitGroups.Gap.NONE) {
      last++;
      digits += groups.length(last);
    }
    return digits == DIGITS ? last : -1;
  }

  private static boolean isNhsNumber(Folded text, int first, int last) {
    DigitGroups groups = text.digitGroups();
    String digits = groups.digits(first, last);
    int start = groups.start(first);
    int end = groups.end(last);
    DigitGroups.Gap gap = loosestGap(groups, first, last);
    Surroundings words = Surroundings.of(text, start, end);
    if (gap != DigitGroups.Gap.PUNCTUATION && isGroupedAsPrinted(groups, first, last)
        || words.sayNhsNumber(digits)) {
      return true;
    }
    return NhsCheckDigit.fits(digits)
        && Stuck.mayBegin(text, start)
        && Stuck.mayEnd(text, end)
        && isWellWritten(groups, first, last, gap)
        && (isLikely(digits, words) || isChi(digits, last > first, text, start));
  }

  private static boolean isGroupedAsPrinted(DigitGroups groups, int first, int last) {
    return last - first == 2 && groups.length(first) == 3 && groups.length(first + 1) == 3;
  }

  private static DigitGroups.Gap loosestGap(DigitGroups groups, int first, int last) {
    DigitGroups.Gap loosest = DigitGroups.Gap.SPACE;
    for (int group = first; group < last; group++) {
      DigitGroups.Gap gap = groups.gapAfter(group);
      loosest = gap.compareTo(loosest) > 0 ? gap : loosest;
    }
    return loosest;
  }

  /**
   * With spaces and hyphens only, or with dots in three groups. Four groups with dots are an
   * address in a network, and a day, month, year and hour are a time.
   */
  private static boolean isWellWritten(
      DigitGroups groups, int first, int last, DigitGroups.Gap gap) {
    boolean threeGroups =
        last - first == 2
            && groups.length(first) >= 3
            && groups.length(first + 1) >= 3
            && groups.length(last) >= 3;
    boolean dateAndTime =
        last - first == 3
            && groups.length(first) <= 2
            && groups.length(first + 1) <= 2
            && groups.length(first + 2) == 4;
    return threeGroups && gap != DigitGroups.Gap.PUNCTUATION
        || gap.compareTo(DigitGroups.Gap.HYPHEN) <= 0 && !dateAndTime;
  }

  /**
   * Issued to patients in England, Wales and the Isle of Man: 400 to 499 and 600 to 799 million; in
   * Northern Ireland 320 to 399 million, taken where a patient is spoken of. Nobody has a number
   * from 900 million up. Those that are published for testing are masked too, so that a trial shows
   * what patients would get, except where they are said to be something else.
   */
  private static boolean isLikely(String digits, Surroundings words) {
    return switch (digits.charAt(0)) {
      case '4', '6', '7' -> true;
      case '3' -> digits.charAt(1) >= '2' && words.sayPatient();
      case '9' -> words.sayPatient() || isPublishedForTesting(digits) && !words.sayReference();
      default -> false;
    };
  }

  private static boolean isPublishedForTesting(String digits) {
    return PUBLISHED_FOR_TESTING.stream().anyMatch(digits::startsWith);
  }

  /**
   * A Scottish number begins with the date of birth, two digits each. In one piece those of the
   * 16th to 18th look like the time on a computer, and are taken right after "patient" only.
   */
  private static boolean isChi(String digits, boolean inGroups, Folded text, int start) {
    int day = Integer.parseInt(digits.substring(0, 2));
    int month = Integer.parseInt(digits.substring(2, 4));
    boolean likeTimestamp = day >= 16 && day <= 18 && !inGroups;
    return DateReader.isDay(day, month)
        && (!likeTimestamp || PersonCue.patient(text, start))
        && !Surroundings.of(text, start, start + 1).sayReference();
  }
}
