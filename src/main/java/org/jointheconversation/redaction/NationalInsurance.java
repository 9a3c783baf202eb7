package org.jointheconversation.redaction;

import java.util.List;
import java.util.Set;

/**
 * National Insurance numbers: two letters, six digits and a letter from A to D, in any layout.
 * Which letters are used is in HMRC's manual NIM39110, and QQ in its examples. Others are taken
 * beside a label or where the digits stand in pairs. The last letter may be missing beside a label.
 */
final class NationalInsurance implements Detector {
  private static final int DIGITS = 6;
  private static final int LONGEST_GAP = 3;
  private static final String NEVER_FIRST = "DFIQUV";
  private static final String NEVER_SECOND = "DFIOQUV";

  /** In every form and manual; never issued. */
  private static final String EXAMPLE = "QQ";

  private static final Set<String> NEVER = Set.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ");

  private static final Set<String> LITTLE_WORDS =
      Words.set("am an as at be by do go he if in is it me my no of on or so to up us we");

  private static final Labels LABELS =
      Labels.of(
          """
          ni, nino, ninos, ni no, ni num, ni number, ni numbers, ni nr, ni ref, n ins, nat
          ins, nat ins no, nat ins number, national insurance, national insurance no, national
          insurance num, national insurance number, national insurance nr, nat insurance, nat
          insurance no, nat insurance number, nin, yswiriant gwladol, rhif yg, rhif yswiriant
          gwladol, yswiriant cenedlaethol""");

  @Override
  public void find(Folded text, List<Span> found) {
    DigitGroups groups = text.digitGroups();
    for (int first = 0; first < groups.size(); first++) {
      int last = lastOfSix(text, first);
      int start = last < 0 ? -1 : prefixStart(text, groups.start(first));
      if (start >= 0) {
        int end = end(text, start, first, last);
        if (end > 0) {
          found.add(new Span(Kind.NI_NUMBER, start, end));
        }
      }
    }
  }

  /** The group that makes six digits complete, with little between them; or -1. */
  private static int lastOfSix(Folded text, int first) {
    DigitGroups groups = text.digitGroups();
    int digits = groups.length(first);
    int last = first;
    while (digits < DIGITS
        && groups.gapAfter(last) != DigitGroups.Gap.NONE
        && groups.start(last + 1) - groups.end(last) <= LONGEST_GAP) {
      last++;
      digits += groups.length(last);
    }
    return digits == DIGITS ? last : -1;
  }

  /** Where the two letters before a position begin, alone as a word or as two; or -1. */
  private static int prefixStart(Folded text, int digits) {
    int second = skipBack(text, digits) - 1;
    if (!Ascii.isLetter(text.at(second))) {
      return -1;
    }
    int first = second - 1;
    if (text.at(first) == ' ' && !text.isWord(first - 2)) {
      first--;
    }
    return Ascii.isLetter(text.at(first)) && mayBegin(text, first) ? first : -1;
  }

  private static boolean mayBegin(Folded text, int first) {
    return !text.isWord(first - 1) || Words.startsAnew(text, first);
  }

  private static int skipBack(Folded text, int from) {
    int position = from;
    while (from - position < LONGEST_GAP && position > 0 && isGap(text.at(position - 1))) {
      position--;
    }
    return position;
  }

  private static boolean isGap(char c) {
    return Ascii.isSpace(c) || c == '-' || c == '.' || c == '/' || c == '_';
  }

  /** Where the number ends, or -1 where it is none. */
  private static int end(Folded text, int start, int first, int last) {
    DigitGroups groups = text.digitGroups();
    boolean labelled = LABELS.standBefore(text, start);
    int suffix = suffixAt(text, groups.end(last));
    if (suffix >= 0 && mayStand(text, start, first, suffix, labelled, last - first == 2)) {
      return suffix + 1;
    }
    boolean whole = !text.isWord(groups.end(last));
    return whole && (labelled || LABELS.standAfter(text, groups.end(last))) ? groups.end(last) : -1;
  }

  private static int suffixAt(Folded text, int from) {
    int position = from;
    while (position - from < LONGEST_GAP && isGap(text.at(position))) {
      position++;
    }
    return Ascii.isLetter(text.at(position)) && !text.isWord(position + 1) ? position : -1;
  }

  private static boolean mayStand(
      Folded text, int start, int first, int suffix, boolean labelled, boolean inPairs) {
    if (labelled || LABELS.standAfter(text, suffix + 1)) {
      return true;
    }
    int digits = text.digitGroups().start(first);
    String prefix = text.text().substring(start, digits).replaceAll("[^A-Za-z]", "");
    boolean sentence = text.at(digits - 1) == ' ' && text.at(suffix) == 'a';
    if ("ABCD".indexOf(Ascii.upper(text.at(suffix))) < 0
        || sentence && LITTLE_WORDS.contains(prefix)) {
      return false;
    }
    return inPairs || isIssued(Ascii.upper(prefix.charAt(0)), Ascii.upper(prefix.charAt(1)));
  }

  private static boolean isIssued(char first, char second) {
    String prefix = "" + first + second;
    return prefix.equals(EXAMPLE)
        || NEVER_FIRST.indexOf(first) < 0
            && NEVER_SECOND.indexOf(second) < 0
            && !NEVER.contains(prefix);
  }
}
