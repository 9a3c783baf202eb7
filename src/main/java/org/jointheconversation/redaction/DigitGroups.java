package org.jointheconversation.redaction;

/**
 * The runs of digits in a folded text and what lies between neighbours: the one thing NHS numbers
 * and phone numbers are both made of. Positions are those of the folded text.
 */
final class DigitGroups {
  /** What joins two runs; later ones are looser. */
  enum Gap {
    SPACE,
    HYPHEN,
    DOT,
    SLASH,
    /** Punctuation that joins only where a label says that it is one number. */
    PUNCTUATION,
    /** Anything else, or too much of it: not one number. */
    NONE
  }

  /** A line break with an indent, or a hyphen between spaces, fits; a paragraph does not. */
  private static final int LONGEST_GAP = 8;

  private final String text;
  private final Positions starts = new Positions(8);
  private final Positions ends = new Positions(8);

  private DigitGroups(String text) {
    this.text = text;
  }

  static DigitGroups of(String text) {
    DigitGroups groups = new DigitGroups(text);
    int i = 0;
    while (i < text.length()) {
      if (Ascii.isDigit(text.charAt(i))) {
        i = groups.addFrom(i);
      } else {
        i++;
      }
    }
    return groups;
  }

  private int addFrom(int start) {
    int end = start + 1;
    while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
      end++;
    }
    starts.add(start);
    ends.add(end);
    return end;
  }

  int size() {
    return starts.size();
  }

  int start(int group) {
    return starts.get(group);
  }

  int end(int group) {
    return ends.get(group);
  }

  int length(int group) {
    return end(group) - start(group);
  }

  /** What lies between a group and the next one. */
  Gap gapAfter(int group) {
    if (group + 1 >= size() || start(group + 1) - end(group) > LONGEST_GAP) {
      return Gap.NONE;
    }
    Gap gap = Gap.SPACE;
    for (int i = end(group); i < start(group + 1); i++) {
      Gap here = gapOf(text.charAt(i));
      gap = here.compareTo(gap) > 0 ? here : gap;
    }
    return gap;
  }

  private static Gap gapOf(char c) {
    return switch (c) {
      case ' ', '\n', '\r', '\t' -> Gap.SPACE;
      case '-', '_' -> Gap.HYPHEN;
      case '.', '(', ')', '\u00B7', '\u2022', '\u2219', '\u22C5' -> Gap.DOT;
      case '/', '\\' -> Gap.SLASH;
      case ',', ':', ';', '|', '*', '~', '+', '\'', '>' -> Gap.PUNCTUATION;
      default -> Gap.NONE;
    };
  }

  /** The digits of some neighbouring groups, without what is between them. */
  String digits(int first, int last) {
    StringBuilder digits = new StringBuilder(16);
    for (int group = first; group <= last; group++) {
      digits.append(text, start(group), end(group));
    }
    return digits.toString();
  }
}
