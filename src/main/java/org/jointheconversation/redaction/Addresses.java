package org.jointheconversation.redaction;

import java.util.List;
import java.util.Set;

/**
 * Addresses of homes: a house number and a street, a flat, or a street or house by name where words
 * such as "lives at" or "address" stand before it; with the town where a postcode follows. The
 * postcode keeps a mask of its own. Streets without a number and places of work ("Park Road
 * Surgery", "Level 3 Park Street entrance") stay.
 */
final class Addresses implements Detector {
  private static final int LONGEST_HOUSE_NUMBER = 4;
  private static final int MOST_TAIL_WORDS = 5;

  private static final Labels LIVES =
      Labels.of(
          """
          lives at, lives in, lives on, live at, living at, living in, living on, lived at,
          lived on, resides at, residing at, resident at, resident of, address, addr, home
          address, addresses, home, moved to, house, cyfeiriad, byw yn, byw ar, c o, visit to,
          sent to, posted to""");

  /** A number after one of these is no house. */
  private static final Set<String> NOT_A_HOUSE =
      Words.set(
          "ward level floor bay bed band grade step phase stage section site building block zone"
              + " gate theatre clinic room windows version office week day page line bus route"
              + " junction bleep ext extension pod desk platform exit entrance tier group team"
              + " cohort option press q question figure table part chapter year covid"
              + " form printer pc computer screen locker trolley lift stair corridor");

  private static final Set<String> FLATS =
      Set.of("flat", "apt", "apartment", "fflat", "maisonette", "bungalow", "caravan");

  @Override
  public void find(Folded text, List<Span> found) {
    int position = 0;
    while (position < text.length()) {
      int end = addressAt(text, position);
      if (end > 0) {
        found.add(new Span(Kind.ADDRESS, position, end));
        position = end;
      } else {
        position = next(text, position);
      }
    }
  }

  /** The next place where a word or number may begin. */
  private static int next(Folded text, int position) {
    int i = position + 1;
    while (i < text.length() && !beginsAt(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean beginsAt(Folded text, int position) {
    return text.isWord(position) && !text.isWord(position - 1);
  }

  private static int addressAt(Folded text, int start) {
    char c = text.at(start);
    if (!beginsAt(text, start)) {
      return -1;
    }
    if (Ascii.isDigit(c)) {
      return numbered(text, start);
    }
    int flat = flat(text, start);
    return flat > 0 ? flat : named(text, start);
  }

  /** "14 Elm Road", "14a, Elm Road", "14-16 Elm Road". */
  private static int numbered(Folded text, int start) {
    int street = afterHouseNumber(text, start);
    if (street < 0 || isStuck(text, start)) {
      return -1;
    }
    List<String> before = Words.before(text, start);
    if (!before.isEmpty() && NOT_A_HOUSE.contains(before.get(0)) && isNear(text, start)) {
      return -1;
    }
    boolean home = LIVES.standBefore(text, start);
    return home || !isDate(text, start, street) ? whole(text, street, home, false) : -1;
  }

  /** "Nov 2025 Queens Park", "20 April the Dell". */
  private static boolean isDate(Folded text, int start, int street) {
    boolean year = text.text().startsWith("19", start) || text.text().startsWith("20", start);
    String next = Words.word(text, street, Words.end(text, street));
    return year && digitsEnd(text, start) - start == LONGEST_HOUSE_NUMBER || Month.of(next) > 0;
  }

  /** The word before the number belongs to it: "Ward 3", but not "the ward. 3 Elm Road". */
  private static boolean isNear(Folded text, int start) {
    return text.at(start - 1) == ' ' || text.at(start - 1) == '-' || text.at(start - 1) == '\u00A0';
  }

  private static boolean isStuck(Folded text, int start) {
    return "./-#$\u00A3+*@&".indexOf(text.at(start - 1)) >= 0
        || text.at(start - 1) == ':' && Ascii.isDigit(text.at(start - 2));
  }

  /** Where the street's name begins after a house number, or -1. */
  private static int afterHouseNumber(Folded text, int start) {
    int end = digitsEnd(text, start);
    if (end - start > LONGEST_HOUSE_NUMBER || text.at(start) == '0') {
      return -1;
    }
    boolean range = text.at(end) == '-' || text.at(end) == '/';
    if (range && Ascii.isDigit(text.at(end + 1))) {
      end = digitsEnd(text, end + 1);
    }
    if (Ascii.isLetter(text.at(end)) && !text.isWord(end + 1)) {
      end++;
    }
    int street = skipGap(text, end);
    return street > end && Character.isLetter(text.at(street)) ? street : -1;
  }

  private static int digitsEnd(Folded text, int start) {
    int end = start;
    while (end - start < 6 && Ascii.isDigit(text.at(end))) {
      end++;
    }
    return end;
  }

  /** "Flat 3, Elm Court", "Flat 2b 14 Elm Road". */
  private static int flat(Folded text, int start) {
    int wordEnd = Words.end(text, start);
    if (!FLATS.contains(Words.word(text, start, wordEnd))) {
      return -1;
    }
    int number = skipGap(text, wordEnd);
    int numberEnd = number;
    while (numberEnd - number < 4 && text.isWord(numberEnd)) {
      numberEnd++;
    }
    if (numberEnd == number || text.isWord(numberEnd) || !isFlatNumber(text, number, numberEnd)) {
      return -1;
    }
    int rest = skipGap(text, numberEnd);
    int house = Ascii.isDigit(text.at(rest)) ? afterHouseNumber(text, rest) : rest;
    int end = house < 0 ? -1 : whole(text, house, true, false);
    return end > 0 ? end : LIVES.standBefore(text, start) ? numberEnd : -1;
  }

  private static boolean isFlatNumber(Folded text, int start, int end) {
    return Ascii.isDigit(text.at(start)) || Ascii.isDigit(text.at(end - 1)) || end - start == 1;
  }

  /** "lives at Rose Cottage, Mill Lane": without a number only where it is said to be a home. */
  private static int named(Folded text, int start) {
    return Character.isUpperCase(text.at(start)) && LIVES.standBefore(text, start)
        ? whole(text, start, true, true)
        : -1;
  }

  /**
   * Where the address ends whose street begins here, its town included where a postcode follows.
   */
  private static int whole(Folded text, int street, boolean home, boolean capitals) {
    int end = Streets.end(text, street, home, capitals);
    if (end < 0) {
      int weak = Streets.end(text, street, true, capitals);
      int tail = weak < 0 ? -1 : tail(text, weak);
      return tail > 0 ? tail : -1;
    }
    if (Streets.isPlaceOfWork(text, end)) {
      return -1;
    }
    int second = skipGap(text, end);
    int further = second > end ? Streets.end(text, second, home, true) : -1;
    end = further > 0 && !Streets.isPlaceOfWork(text, further) ? further : end;
    int tail = tail(text, end);
    return tail > 0 ? tail : end;
  }

  /** Where the town ends before a postcode, or -1 where no postcode follows. */
  private static int tail(Folded text, int from) {
    int end = from;
    for (int words = 0; words <= MOST_TAIL_WORDS; words++) {
      int next = skipGap(text, end);
      if (next > end && Postcodes.endAt(text, next) > 0) {
        return end;
      }
      int wordEnd = Words.end(text, next);
      if (next == end || wordEnd == next || Streets.stopsTown(Words.word(text, next, wordEnd))) {
        return -1;
      }
      end = wordEnd;
    }
    return -1;
  }

  private static int skipGap(Folded text, int from) {
    int position = from;
    while (position - from < 4
        && position < text.length()
        && " ,.\n\r\t-".indexOf(text.at(position)) >= 0) {
      position++;
    }
    return position;
  }
}
