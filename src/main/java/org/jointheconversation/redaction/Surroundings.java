package org.jointheconversation.redaction;

import java.util.regex.Pattern;

/**
 * The few words on either side of a number that say what it is. Stops at digits, {@code @} and
 * square brackets, so that neither another finding nor its mask lies between a label and its
 * number: masking one thing never changes what another is taken for. Bounded, so that looking is
 * cheap.
 */
final class Surroundings {
  private static final int REACH_BEFORE = 48;
  private static final int REACH_AFTER = 40;
  private static final int LONGEST_SHORT_FORM = 3;

  private static final String LABEL =
      "(?:(?:nhs|n\\.h\\.s\\.?|chi|c\\.h\\.i\\.?|community health index|hcn|hsc|hscni|h ?& ?c|h and c"
          + "|health and care|health (?:&|and) social care|spine|pds)[ _'-]{0,2}s?"
          + "(?:numbers?|num|nos?|nr|nbr|id|identifier|ref|#)"
          + "|rhif(?:au)?[ ]{1,2}(?:y |yr )?(?:gig|nhs|chi))(?![a-z])";

  private static final Pattern NHS_LABEL_BEFORE = ignoringCase(LABEL);
  private static final Pattern NHS_ALONE_BEFORE = ignoringCase("nhs[\\s:=#.(-]*$");
  private static final Pattern CHI_ALONE_BEFORE =
      ignoringCase("(?:hcn|(?<![a-z])(?:chi|gig)|(?-i:(?<=[a-z])(?:CHI|GIG)))[\\s:=#.(-]*$");
  private static final Pattern NHS_LABEL_AFTER =
      ignoringCase(
          "^[\\s,;:()=-]*(?:is |was )?(?:(?:the|her|his|their|my|a|an|this|patient'?s?|pt'?s?)\\s){0,3}"
              + LABEL);

  private static final Pattern PATIENT =
      ignoringCase(
          "(?<![a-z])(?:patients?|pts?|clients?|residents?|mrs?|ms|miss|mum|baby|child|mrn)(?![a-z])");

  private static final Labels REFERENCE =
      Labels.of(
          """
          ticket, tickets, ref, refs, reference, order, asset, asset tag, serial, serial no,
          serial number, invoice, po, job, request, incident, barcode, tracking, tracking id,
          parcel, account, part, model, error, error code, build, version, timestamp, epoch,
          licence, license, licence key, imei, inc, req, ritm, chg, tag, log, ticket ref,
          order ref, case ref""");

  private final Folded text;
  private final int start;
  private final String before;
  private final String after;

  private Surroundings(Folded text, int start, String before, String after) {
    this.text = text;
    this.start = start;
    this.before = before;
    this.after = after;
  }

  static Surroundings of(Folded text, int start, int end) {
    return new Surroundings(text, start, before(text, start), after(text, end));
  }

  /** An NHS number label stands beside it, as in "NHS no." or "is her NHS number". */
  boolean sayNhsNumber(String digits) {
    return sayNhsNumberBefore(digits) || NHS_LABEL_AFTER.matcher(after).find();
  }

  /** "NHS" alone before 0800 is a help line: "NHS 0800 123 456". */
  private boolean sayNhsNumberBefore(String digits) {
    return NHS_LABEL_BEFORE.matcher(before).find() && !REFERENCE.standBefore(text, start)
        || CHI_ALONE_BEFORE.matcher(before).find()
        || !isHelpLine(digits) && NHS_ALONE_BEFORE.matcher(before).find();
  }

  private static boolean isHelpLine(String digits) {
    return digits.startsWith("0800") || digits.startsWith("0500");
  }

  /** Somebody cared for is named beside it. */
  boolean sayPatient() {
    return PATIENT.matcher(before).find() || PATIENT.matcher(after).find();
  }

  /** A word before it says that it counts things, not people: "ticket", "order", "asset". */
  boolean sayReference() {
    return before.endsWith("#") || REFERENCE.standBefore(text, start);
  }

  private static String before(Folded text, int start) {
    int from = start;
    while (from > 0 && start - from < REACH_BEFORE && !stopsBefore(text, from - 1)) {
      from--;
    }
    return text.text().substring(from, start);
  }

  private static String after(Folded text, int end) {
    int to = end;
    while (to < text.length() && to - end < REACH_AFTER && !stopsAfter(text, to)) {
      to++;
    }
    return text.text().substring(end, to);
  }

  private static boolean stopsBefore(Folded text, int position) {
    return isBarrier(text.at(position))
        || isSentenceEnd(text, position) && !isAfterShortForm(text, position);
  }

  private static boolean stopsAfter(Folded text, int position) {
    return isBarrier(text.at(position)) || isSentenceEnd(text, position);
  }

  private static boolean isBarrier(char c) {
    return Ascii.isDigit(c) || c == '@' || c == '[' || c == ']';
  }

  private static boolean isSentenceEnd(Folded text, int position) {
    char c = text.at(position);
    return (c == '.' || c == '?' || c == '!') && Ascii.isSpace(text.at(position + 1));
  }

  /** "no.", "Nr." and "N.H.S." end in a full stop that ends no sentence. */
  private static boolean isAfterShortForm(Folded text, int position) {
    int start = position;
    while (position - start <= LONGEST_SHORT_FORM && Ascii.isLetter(text.at(start - 1))) {
      start--;
    }
    return start < position && position - start <= LONGEST_SHORT_FORM;
  }

  private static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
