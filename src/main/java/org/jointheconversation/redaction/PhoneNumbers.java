package org.jointheconversation.redaction;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;

/**
 * UK phone numbers, and those of other countries written with their code. Eleven digits from 0 on
 * are one whether in service or not, since people mistype; everything else must be a number that
 * exists, which libphonenumber knows. Bleeps, extensions and short codes have too few digits.
 *
 * <p>libphonenumber is slow, so it is asked only about what starts like a number and is long
 * enough.
 */
final class PhoneNumbers implements Detector {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 15;
  private static final String UK = "44";

  private static final Labels LABELS =
      Labels.of(
          """
          tel, tel no, telephone, telephone no, telephone number, phone, phone no, phone
          number, mob, mob no, mobile, mobile no, mobile number, call, called, ring, rang,
          landline, contact number, ff\u00F4n, ffon, rhif ffon""");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  @Override
  public void find(Folded text, List<Span> found) {
    DigitGroups groups = text.digitGroups();
    for (int first = 0; first < groups.size(); first++) {
      if (startsLikeNumber(text, first)) {
        int last = lastOfNumber(text, first);
        if (last >= 0) {
          found.add(
              new Span(
                  Kind.PHONE, startWithBracket(text, first, groups.end(last)), groups.end(last)));
          first = last;
        }
      }
    }
  }

  private static boolean startsLikeNumber(Folded text, int first) {
    DigitGroups groups = text.digitGroups();
    int start = groups.start(first);
    if (!Stuck.mayBegin(text, start) || isInDateOrTime(text, first)) {
      return false;
    }
    return hasPlus(text, first)
        || text.at(start) == '0' && isAreaCode(groups, first)
        || text.at(start) == '4' && text.at(start + 1) == '4'
        || lacksNought(text, first);
  }

  /** "05.2023" of 19.05.2023, "44" of 06:44: short, and stuck to what goes before. */
  private static boolean isInDateOrTime(Folded text, int first) {
    int start = text.digitGroups().start(first);
    return text.digitGroups().length(first) <= 2
        && ".:/-".indexOf(text.at(start - 1)) >= 0
        && Ascii.isDigit(text.at(start - 2));
  }

  /** "mob 7700 900123": a spreadsheet took the nought away. */
  private static boolean lacksNought(Folded text, int first) {
    int start = text.digitGroups().start(first);
    return text.digitGroups().length(first) >= 3
        && text.at(start) == '7'
        && LABELS.standBefore(text, start);
  }

  private static boolean hasPlus(Folded text, int first) {
    int start = text.digitGroups().start(first);
    return text.at(start - 1) == '+' || text.at(start - 1) == '(' && text.at(start - 2) == '+';
  }

  /** 020, 0161, 07700 or all of it; 07 when no time or date follows. */
  private static boolean isAreaCode(DigitGroups groups, int first) {
    return groups.length(first) >= 3
        || groups.length(first) == 2
            && groups.gapAfter(first) != DigitGroups.Gap.NONE
            && groups.length(first + 1) >= 3;
  }

  private static int start(Folded text, int first) {
    int start = text.digitGroups().start(first);
    return hasPlus(text, first) ? text.text().lastIndexOf('+', start) : start;
  }

  /** With the bracket before it whose other half lies within: "(0161) 496 0000". */
  private static int startWithBracket(Folded text, int first, int end) {
    int start = start(text, first);
    String number = text.text().substring(start, end);
    boolean closes = number.indexOf(')') >= 0 && number.indexOf('(') < 0;
    return closes && text.at(start - 1) == '(' ? start - 1 : start;
  }

  /** The last group of the longest number that starts here, or -1. */
  private int lastOfNumber(Folded text, int first) {
    DigitGroups groups = text.digitGroups();
    StringBuilder digits = new StringBuilder(LONGEST);
    int longest = -1;
    for (int last = first; last < groups.size(); last++) {
      if (last > first && !mayJoin(groups, first, last - 1)
          || digits.length() + groups.length(last) > LONGEST) {
        break;
      }
      digits.append(text.text(), groups.start(last), groups.end(last));
      if (digits.length() >= SHORTEST && isNumber(text, first, last, digits.toString())) {
        longest = last;
      }
    }
    return longest;
  }

  /** A slash joins an area code to the rest, "0161/496 0000"; elsewhere it parts dates. */
  private static boolean mayJoin(DigitGroups groups, int first, int group) {
    DigitGroups.Gap gap = groups.gapAfter(group);
    return gap.compareTo(DigitGroups.Gap.DOT) <= 0
        || gap == DigitGroups.Gap.SLASH
            && group == first
            && groups.length(first) >= 3
            && groups.length(first) + groups.length(first + 1) >= 7;
  }

  private boolean isNumber(Folded text, int first, int last, String digits) {
    DigitGroups groups = text.digitGroups();
    if (!Stuck.mayEnd(text, groups.end(last)) && !isExtension(text, groups.end(last))) {
      return false;
    }
    String international = withCountryCode(text, first, digits);
    if (digits.length() == SHORTEST && lacksNought(text, first)) {
      return true;
    }
    return international.isEmpty()
        ? isUk(text, first, last, digits)
        : international.startsWith(UK) && isUk(text, first, last, afterUkCode(international))
            || exists("+" + international);
  }

  /** The digits from the country code on, or nothing for a number as dialled at home. */
  private static String withCountryCode(Folded text, int first, String digits) {
    boolean bareUk = digits.startsWith(UK) && digits.length() == 12;
    if (hasPlus(text, first) || bareUk) {
      return digits;
    }
    return digits.startsWith("00") ? digits.substring(2) : "";
  }

  private static boolean isExtension(Folded text, int position) {
    return Ascii.upper(text.at(position)) == 'X' || Ascii.upper(text.at(position)) == 'E';
  }

  /** The number as dialled at home: "44 (0)20 ..." and "44 20 ..." both as 020. */
  private static String afterUkCode(String digits) {
    String rest = digits.substring(UK.length());
    return rest.startsWith("0") ? rest : "0" + rest;
  }

  private boolean isUk(Folded text, int first, int last, String home) {
    boolean fullLength = home.length() == 11 && "1235789".indexOf(home.charAt(1)) >= 0;
    if (home.charAt(0) != '0' || !fullLength && home.length() != 10) {
      return false;
    }
    return exists("+" + UK + home.substring(1))
        || fullLength && (isPlain(home) || !surroundings(text, first, last).sayReference());
  }

  /** A mobile, or the area code that Ofcom keeps for drama: never the number of a ticket. */
  private static boolean isPlain(String home) {
    return home.startsWith("07") || home.startsWith("01632");
  }

  private static Surroundings surroundings(Folded text, int first, int last) {
    return Surroundings.of(text, start(text, first), text.digitGroups().end(last));
  }

  private boolean exists(String international) {
    if (international.charAt(1) == '0') {
      return false; // no country has such a code, and asking throws, which takes long
    }
    try {
      return numbers.isValidNumber(numbers.parse(international, null));
    } catch (NumberParseException notOne) {
      return false;
    }
  }
}
