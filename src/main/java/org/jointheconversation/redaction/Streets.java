package org.jointheconversation.redaction;

import java.util.Set;

/**
 * Names of streets: one to five words of which the last, in Welsh the first, says that it is a
 * street. Capitals tell "14 Park Place" from "1 place"; in small letters only words that hardly
 * mean anything else will do.
 */
final class Streets {
  private static final int MOST_WORDS = 5;
  private static final int MOST_SMALL_WORDS = 3;

  /** Streets also in small letters. */
  private static final Set<String> SURE =
      Words.set(
          "road rd street str lane ln avenue ave crescent cres terrace terr gardens gdns grove mews st"
              + " wynd boulevard");

  /** Streets in capitals, or at a home. */
  private static final Set<String> IN_CAPITALS =
      Words.set(
          "st av close cl drive dr drv way court ct crt garden cr ter tce gr grv hill place pl park"
              + " row walk square sq rise green parade brae vennel loan quay wharf croft fold"
              + " meadow meadows vale copse heath hey nook drove dell chase ridge avenues circus"
              + " orchard esplanade promenade gait gate causeway");

  /** Streets or houses at a home or with a postcode only: "Patient View", "Blood Bank". */
  private static final Set<String> AT_HOME =
      Words.set(
          "view bank path link side end field fields common bridge yard house lodge cottage"
              + " cottages villa villas tower towers heights mansions buildings farm barn bungalow"
              + " hall manor mount point passage approach cliff alley arcade mill rectory vicarage"
              + " grange mead broadway");

  private static final Set<String> WELSH =
      Words.set("heol ffordd stryd lon l\u00F4n rhodfa maes clos teras cae bryn tai rhes llys");

  private static final Set<String> WELSH_SURE = Words.set("heol ffordd stryd rhodfa lon l\u00F4n");

  /** "14 Elm Dr" but "Dr Smith"; "14 High St" but "St Mary's". */
  private static final Set<String> ALSO_TITLES = Words.set("dr st");

  private static final Set<String> WORK =
      Words.set(
          "surgery surgeries practice practices hospital hospitals clinic clinics health medical"
              + " centre center pharmacy entrance site sites car carpark office offices branch"
              + " reception school station dental unit campus team building depot library hub"
              + " ward exit gp infirmary hospice walk-in community closed closure"
              + " roadworks junction traffic");

  /** No street's name has these in it. */
  private static final Set<String> STOP =
      Words.set(
          "a an in to for from with at by is are was were be been has have had i we they he she it"
              + " you my our their your this that these those when where while then than as or but"
              + " if so not no minute minutes min mins hour hours hr hrs hourly second seconds sec"
              + " secs day days week weeks month months year years yr yrs time times people person"
              + " patient patients pt pts staff nurse nurses doctor doctors colleague colleagues"
              + " member members mile miles km metre metres meter meters yard yards foot feet bed"
              + " beds bay bays call calls click clicks screen screens computer computers laptop"
              + " laptops login logins password passwords system systems ticket tickets form forms"
              + " letter letters mg ml mcg g kg gb tb mb x k per each every more less other others"
              + " different separate new out off on of down just only about around over after"
              + " before until since because am pm oclock visits visit home homes half quarter"
              + " lanes vehicle vehicles ambulance ambulances cars mobile"
              + " network shared hard usb flash google disk tape cd backup january february"
              + " september october november december which who what can cannot will would could"
              + " should did do does get got see saw went go near via");

  private static final Set<String> INSIDE = Words.set("of on the upon and le y yr by in a");

  private Streets() {}

  /** Whether no town's name has this word in it; "on" and "the" may be: "Stow on the Wold". */
  static boolean stopsTown(String word) {
    return STOP.contains(word) && !INSIDE.contains(word);
  }

  /** Whether what follows a street makes it a place of work: "Park Road Surgery". */
  static boolean isPlaceOfWork(Folded text, int end) {
    if (text.at(end) != ' ') {
      return false;
    }
    int wordEnd = Words.end(text, end + 1);
    return WORK.contains(Words.word(text, end + 1, wordEnd));
  }

  /**
   * Where the longest street ends whose name begins here, or -1.
   *
   * @param home whether it is known to be an address, so that more words will do
   * @param capitals whether small letters will not do
   */
  static int end(Folded text, int start, boolean home, boolean capitals) {
    boolean small = Character.isLowerCase(text.at(start));
    if (small && capitals) {
      return -1;
    }
    int welsh = welshEnd(text, start);
    return welsh > 0 ? welsh : englishEnd(text, start, home, small);
  }

  private static int englishEnd(Folded text, int start, boolean home, boolean small) {
    int longest = -1;
    int position = start;
    int most = small ? MOST_SMALL_WORDS : MOST_WORDS;
    for (int words = 0; words < most; words++) {
      int end = Words.end(text, position);
      String word = Words.word(text, position, end);
      if (end == position || !mayBeIn(text, position, word, words, small)) {
        break;
      }
      if (words > 0 && isType(word, home, small) && (home || !isTitle(text, end, word))) {
        longest = end;
      }
      position = nextWord(text, end);
      if (position < 0) {
        break;
      }
    }
    return longest;
  }

  private static boolean mayBeIn(Folded text, int position, String word, int words, boolean small) {
    if (!small && INSIDE.contains(word)) {
      return words > 0 || word.equals("the");
    }
    boolean capital = Character.isUpperCase(text.at(position));
    return !STOP.contains(word) && (capital != small || small);
  }

  private static boolean isType(String word, boolean home, boolean small) {
    return SURE.contains(word)
        || (home || !small) && IN_CAPITALS.contains(word)
        || home && AT_HOME.contains(word);
  }

  private static boolean isTitle(Folded text, int end, String word) {
    int next = text.at(end) == '.' ? end + 1 : end;
    return ALSO_TITLES.contains(word)
        && text.at(next) == ' '
        && Character.isUpperCase(text.at(next + 1))
        && Postcodes.endAt(text, next + 1) < 0;
  }

  /** After one space, hyphen or full stop of a short form; -1 where the name ends. */
  private static int nextWord(Folded text, int end) {
    boolean shortForm = text.at(end) == '.' && !Character.isLetter(text.at(end - 4));
    int next = shortForm ? end + 1 : end;
    boolean gap = text.at(next) == ' ' || text.at(next) == '-';
    return gap && Character.isLetter(text.at(next + 1)) ? next + 1 : -1;
  }

  /** "Heol Las", "Ffordd Pen-y-bryn", "Maes yr Haf". */
  private static int welshEnd(Folded text, int start) {
    int end = Words.end(text, start);
    String type = Words.word(text, start, end);
    boolean small = Character.isLowerCase(text.at(start));
    if (!(small ? WELSH_SURE : WELSH).contains(type)) {
      return -1;
    }
    int longest = -1;
    int position = nextWord(text, end);
    for (int words = 0; position > 0 && words < MOST_WORDS; words++) {
      int wordEnd = Words.end(text, position);
      String word = Words.word(text, position, wordEnd);
      boolean particle = word.equals("y") || word.equals("yr");
      boolean inside = text.at(position - 1) == '-';
      boolean fits = inside || (small ? words < 2 : Character.isUpperCase(text.at(position)));
      if (!particle && (!fits || STOP.contains(word))) {
        break;
      }
      longest = particle ? longest : wordEnd;
      position = nextWord(text, wordEnd);
    }
    return longest;
  }
}
