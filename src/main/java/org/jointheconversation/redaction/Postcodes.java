package org.jointheconversation.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whole UK postcodes: an area that exists, a district, and the three characters of the inward part,
 * in any case, with or without a space. "E10" or "SW1A" alone say too little and may be a ward or a
 * licence.
 */
final class Postcodes implements Detector {
  private static final Set<String> AREAS =
      Words.set(
          "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL"
              + " DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE"
              + " KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE"
              + " PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ"
              + " TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE");

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

  /** Words and short forms in wards that an inward part with O for 0 would look like. */
  private static final Set<String> NO_SLIPS =
      Words.set(
          "OLD OFF OUR OUT OWN ONE ODD ORE OWE OAR OAT OWL OPD OPA OPG OPS OBS ODP ODA OHS OSA OTA OGD");

  private static final Labels LABELS =
      Labels.of(
          """
          postcode, post code, postcodes, cod post, address, lives at, zip""");

  private static final int LONGEST_GAP = 3;

  @Override
  public void find(Folded text, List<Span> found) {
    for (int i = 0; i < text.length(); i++) {
      int end = endAt(text, i);
      if (end > 0) {
        found.add(new Span(Kind.POSTCODE, i, end));
        i = end - 1;
      }
    }
  }

  /** Where the postcode ends that begins at a position, or -1. */
  static int endAt(Folded text, int start) {
    if (!Ascii.isLetter(text.at(start)) || text.isWord(start - 1) && !isStuck(text, start)) {
      return -1;
    }
    int end = endOfPostcode(text, start);
    boolean whole = !text.isWord(start - 1) && !text.isWord(end);
    return whole || hasGap(text, start, end) ? end : -1;
  }

  /** Where a space was forgotten: "BoltonBL1 4QR". Ids in links look so too, but have no gap. */
  private static boolean isStuck(Folded text, int start) {
    return Character.isLowerCase(text.at(start - 1))
        && Character.isLowerCase(text.at(start - 2))
        && Character.isUpperCase(text.at(start));
  }

  private static boolean hasGap(Folded text, int start, int end) {
    return end > start && isGap(text.at(end - 4));
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
    return text.at(district) != '0' && (Ascii.isDigit(next) || next == 'O')
        || Ascii.isLetter(next) && AREAS_WITH_LETTERS.contains(area);
  }

  /** Where the inward part ends that begins here or after a space, or -1. */
  private static int endOfInward(Folded text, int outward, int from) {
    int start = from;
    while (start - from < LONGEST_GAP && isGap(text.at(start)) && start < text.length()) {
      start++;
    }
    int end = start + 3;
    return (Ascii.isDigit(text.at(start)) || isSlip(text, outward, start))
            && isInward(text.at(start + 1))
            && isInward(text.at(start + 2))
            && endsHere(text, end)
            && (!(start > from
                    ? readsAsSomethingElse(text, outward, start)
                    : readsAsModel(text, outward, start))
                || LABELS.standBefore(text, outward))
        ? end
        : -1;
  }

  private static boolean isGap(char c) {
    return Ascii.isSpace(c) || c == '-' || c == '.' || c == '_';
  }

  /** At the end of a word, or where a space was forgotten: "BL1 4QRis". */
  private static boolean endsHere(Folded text, int end) {
    boolean forgotten =
        Character.isUpperCase(text.at(end - 1))
            && Character.isLowerCase(text.at(end))
            && Character.isLowerCase(text.at(end + 1));
    return forgotten || !text.isWord(end);
  }

  /** The letter O for a nought, all in capitals: "SW1A OAA", but not "B12 OPD" or "LS1 OLD". */
  private static boolean isSlip(Folded text, int outward, int start) {
    String slip = text.text().substring(start, Math.min(text.length(), start + 3));
    return text.at(start) == 'O'
        && Ascii.isLetter(text.at(outward + 1))
        && slip.equals(slip.toUpperCase(Locale.ROOT))
        && !NO_SLIPS.contains(slip);
  }

  private static boolean isInward(char c) {
    return Ascii.isLetter(c) && NEVER_INWARD.indexOf(Ascii.upper(c)) < 0;
  }

  private static boolean readsAsSomethingElse(Folded text, int outward, int start) {
    String upper = upper(text, start, start + 3);
    boolean oneLetterArea =
        Ascii.isDigit(text.at(outward + 1)) && !Ascii.isLetter(text.at(outward + 2));
    if (AMOUNT.matcher(upper).matches()) {
      return oneLetterArea;
    }
    boolean inCapitals = text.text().startsWith(upper, start);
    return !inCapitals
        && (ORDINAL.matcher(upper).matches() || oneLetterArea && UNIT.matcher(upper).matches());
  }

  /** "M404dn" in one piece: capital before, small after. */
  private static boolean readsAsModel(Folded text, int outward, int start) {
    return Character.isUpperCase(text.at(outward))
        && !Character.isLowerCase(text.at(outward + 1))
        && Character.isLowerCase(text.at(start + 1));
  }

  private static String upper(Folded text, int from, int to) {
    StringBuilder upper = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      upper.append(Ascii.upper(text.at(i)));
    }
    return upper.toString();
  }
}
