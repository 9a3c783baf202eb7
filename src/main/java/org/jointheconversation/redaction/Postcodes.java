package org.jointheconversation.redaction;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whole UK postcodes: an area that exists, a district, and the three characters of the inward part,
 * in any case, with or without a space. "E10" or "SW1A" alone say too little and may be a ward or a
 * licence.
 */
final class Postcodes implements Detector {
  private static final Set<String> AREAS =
      Set.of(
          ("AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL"
                  + " DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE"
                  + " KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE"
                  + " PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ"
                  + " TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
              .split(" "));

  /** Only these have districts with a letter at their end, as in SW1A. */
  private static final Set<String> AREAS_WITH_LETTERS =
      Set.of("E", "EC", "N", "NW", "SE", "SW", "W", "WC");

  /** Letters that the inward part never has. */
  private static final String NEVER_INWARD = "CIKMOV";

  /** What follows a space and reads as an amount or a term, however it is written: "G6 8GB". */
  private static final Pattern AMOUNT = Pattern.compile("\\d(?:GB|TB)|2FA");

  /** What reads as a place in a row where it is not in capitals: "L4 1st floor". */
  private static final Pattern ORDINAL = Pattern.compile("1ST|2ND|3RD|[04-9]TH");

  /** The same for time and size, where the area has one letter as wards and licences do. */
  private static final Pattern UNIT = Pattern.compile("\\d(?:HR|YR|FT|PT|HZ|WK)");

  private static final int LONGEST_GAP = 3;

  @Override
  public void find(Folded text, List<Span> found) {
    for (int i = 0; i < text.length(); i++) {
      if (Ascii.isLetter(text.at(i)) && !text.isWord(i - 1)) {
        int end = endOfPostcode(text, i);
        if (end > 0) {
          found.add(new Span(Kind.POSTCODE, i, end));
          i = end - 1;
        }
      }
    }
  }

  private static int endOfPostcode(Folded text, int start) {
    int district = Ascii.isLetter(text.at(start + 1)) ? start + 2 : start + 1;
    if (!Ascii.isDigit(text.at(district))) {
      return -1;
    }
    String area = upper(text, start, district);
    if (!AREAS.contains(area)) {
      return -1;
    }
    int end = mayGoOn(text, district, area) ? endOfInward(text, start, district + 2) : -1;
    return end > 0 ? end : endOfInward(text, start, district + 1);
  }

  /** Whether the character after the first digit can belong to the district, as in M11 and W1A. */
  private static boolean mayGoOn(Folded text, int district, String area) {
    char next = text.at(district + 1);
    return text.at(district) != '0' && Ascii.isDigit(next)
        || Ascii.isLetter(next) && AREAS_WITH_LETTERS.contains(area);
  }

  /** Where the inward part ends that begins here or after a space, or -1. */
  private static int endOfInward(Folded text, int outward, int from) {
    int start = from;
    while (start - from < LONGEST_GAP && Ascii.isSpace(text.at(start)) && start < text.length()) {
      start++;
    }
    int end = start + 3;
    return Ascii.isDigit(text.at(start))
            && isInward(text.at(start + 1))
            && isInward(text.at(start + 2))
            && !text.isWord(end)
            && !(start > from && readsAsSomethingElse(text, outward, start))
        ? end
        : -1;
  }

  private static boolean isInward(char c) {
    return Ascii.isLetter(c) && NEVER_INWARD.indexOf(Ascii.upper(c)) < 0;
  }

  private static boolean readsAsSomethingElse(Folded text, int outward, int start) {
    String upper = upper(text, start, start + 3);
    if (AMOUNT.matcher(upper).matches()) {
      return true;
    }
    boolean inCapitals = text.text().startsWith(upper, start);
    boolean oneLetterArea = Ascii.isDigit(text.at(outward + 1));
    return !inCapitals
        && (ORDINAL.matcher(upper).matches() || oneLetterArea && UNIT.matcher(upper).matches());
  }

  private static String upper(Folded text, int from, int to) {
    StringBuilder upper = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      upper.append(Ascii.upper(text.at(i)));
    }
    return upper.toString();
  }
}
