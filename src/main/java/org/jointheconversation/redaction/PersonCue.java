package org.jointheconversation.redaction;

import java.util.regex.Pattern;

/**
 * Says that a value stands beside somebody who is named or cared for: "Mrs Jones (04/07/38)",
 * "patient 123456". Looks back a bounded way, never past a digit, a mask or an {@code @}.
 */
final class PersonCue {
  private static final int REACH = 44;

  private static final String NAMES = "(?:[ \\t]+[A-Z][A-Za-z'\u2019-]*\\.?){1,3}";
  private static final String GAP = "[\\s,(:;-]{1,3}$";

  private static final Pattern TITLED =
      Pattern.compile(
          "(?<![A-Za-z])(?:(?:[Mm]rs?|MRS?|[Mm]s|MS|[Mm]iss|MISS|[Mm]aster|[Mm]x)\\.?"
              + NAMES
              + "|(?:mrs?|ms|miss)[ \\t]+[a-z'\u2019-]{2,})"
              + GAP);

  private static final Pattern CHILD =
      Pattern.compile(
          "(?<![A-Za-z])(?i:baby|child|toddler|infant|newborn|neonate|boy|girl|son|daughter|twin"
              + "|master)(?:[ \\t](?:called|named))?"
              + NAMES
              + GAP);

  private static final Pattern PATIENT =
      Pattern.compile(
          "(?<![A-Za-z])(?i:patient|pt|client|service user)(?:[ \\t]+(?:is|was|no|number|id))?"
              + "[\\s,(:;#-]{1,3}$");

  private static final Pattern AGED =
      Pattern.compile(
          "(?<![A-Za-z])(?i:aged?[ :]{0,2}\\d{1,3}(?:[ ]?(?:y|yrs?|years?|months?|weeks?))?"
              + "|\\d{1,3}[ -]?(?:yo|y/o|y\\.o\\.?|yr old|yrs old|years? old|months? old|weeks? old))"
              + "[\\s,(:;-]{1,3}$");

  private static final Pattern BORN_AT =
      Pattern.compile("(?<![A-Za-z])(?i:born (?:in|at) [a-z' -]{2,24} on(?: the)?)[\\s:]{1,2}$");

  private PersonCue() {}

  /** "born in Leeds on" stands just before it. */
  static boolean bornAt(Folded text, int start) {
    return BORN_AT.matcher(before(text, start)).find();
  }

  /** A title and a name stand just before it. */
  static boolean titled(Folded text, int start) {
    return TITLED.matcher(before(text, start)).find();
  }

  /** A child is named just before it. */
  static boolean child(Folded text, int start) {
    return CHILD.matcher(before(text, start)).find();
  }

  /** "patient", in the singular, stands just before it. */
  static boolean patient(Folded text, int start) {
    return PATIENT.matcher(before(text, start)).find();
  }

  /** An age stands just before it: "aged 7 (". */
  static boolean aged(Folded text, int start) {
    String near = text.text().substring(Math.max(0, start - 24), start);
    return AGED.matcher(near.substring(near.lastIndexOf(']') + 1)).find();
  }

  private static String before(Folded text, int start) {
    int from = start;
    while (from > 0 && start - from < REACH && !isBarrier(text.at(from - 1))) {
      from--;
    }
    return text.text().substring(from, start);
  }

  private static boolean isBarrier(char c) {
    return Ascii.isDigit(c) || c == '@' || c == '[' || c == ']';
  }
}
