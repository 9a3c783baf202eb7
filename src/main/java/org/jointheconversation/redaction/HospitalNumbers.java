package org.jointheconversation.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hospital numbers. Every hospital has its own form, so a label says most: "hosp no", "MRN", "unit
 * number", "casenote". Without one the usual forms are taken: a letter and six or seven digits
 * (K1234567), the code of a trust and as many (RXH1234567), and digits right after "patient" or a
 * person's name. What a word before it calls a ticket, a device or an error is none.
 */
final class HospitalNumbers implements Detector {
  /** Beside a letter; fewer are a count or a bleep. */
  private static final int FEWEST_DIGITS = 4;

  private static final int FEWEST_ALONE = 5;
  private static final int MOST_DIGITS = 10;
  private static final int MOST_LETTERS = 4;

  private static final Labels LABELS =
      Labels.of(
          """
          hospital no, hospital nos, hospital num, hospital number, hospital numbers, hospital
          nr, hospital id, hospital ref, hospital identifier, hospital record, hosp no, hosp
          nos, hosp num, hosp number, hosp id, hosp nr, hosp ref, hosp, hno, hn, hosp no's,
          mrn, mrns, mrn no, mrn number, medical record no, medical record number, medical
          records number, medical record, med rec no, med rec, unit no, unit num, unit number,
          unit record no, unit record number, patient id, patients id, patient ids, patient
          identifier, patient no, patients no, patient num, patient number, patients number,
          patient ref, patient reference, pat id, pat no, pat num, pat number, pt id, pts id,
          pt no, pts no, pt num, pt number, pts number, pt ref, pas no, pas num, pas number,
          pas id, pas, district no, district num, district number, dist no, case note, case
          notes, casenote, casenotes, case note no, case note number, case notes no, case
          notes number, casenote no, casenote number, casenotes number, notes number, notes no, k number, k no, x number, x no, d number, h number, r
          number, m number, local id, local patient id, local patient identifier, lpi, rio id,
          rio no, rio number, epr id, epr no, epr number, emis no, emis number, emis id,
          systmone no, systmone number, systmone id, ehr id, chart no, chart number, record
          no, record number, crn, spell no, spell
          number, attendance no, attendance number, a e no, a e number, ed no, ed number, rhif
          ysbyty, rhif yr ysbyty, rhif claf, rhif y claf, rhif cleifion, rhif uned, rhif yr
          uned, rhif achos, rhif nodiadau""");

  private static final Set<String> TICKETS =
      Words.set(
          "INC RITM REQ CHG SR TASK PRB SCTASK CTASK CS KB REF CR WO TKT TIC JOB PO INV SN ASSET"
              + " PC LT BUILD VER CVE ISO EN BS ICD");

  /** What stands before the number of a device, a page or a piece of work. */
  private static final Labels THINGS =
      Labels.of(
          """
          printer, pc, laptop, computer, machine, device, tablet, phone, monitor, scanner,
          trolley, bleep, code, kb, icd, snomed, batch, lot, locker, key, badge, card,
          smartcard, form, page, sku, product, item, stock, requisition, change, problem,
          task, call, case ref, fault, policy, staff, nmc, gmc, pin, payroll, esr, employee,
          drug, gtin, firmware, patch, release, driver, socket, port, room, bay, bed,
          extension, ext""");

  /** "R" and two more: the codes of NHS trusts; these three are something else. */
  private static final Pattern TRUST_AND_DIGITS =
      Pattern.compile("(?!REQ|REF|RFC|REV|RMA|REG|RES)R[A-Z][A-Z0-9]\\d{6,7}");

  private static final Pattern LETTER_AND_DIGITS = Pattern.compile("[A-UW-Z]\\d{6,7}");

  private static final Pattern AFTER_PATIENT = Pattern.compile("[A-Z]{1,3}\\d{5,8}[A-Z]?|\\d{6,8}");

  private static final Pattern AFTER_NAME = Pattern.compile("[A-Z]{0,3}\\d{6,8}[A-Z]?");

  @Override
  public void find(Folded text, List<Span> found) {
    DigitGroups groups = text.digitGroups();
    DateReader dates = new DateReader(text);
    for (int group = 0; group < groups.size(); group++) {
      Span span = labelled(text, dates, group);
      span = span == null ? unlabelled(text, group) : span;
      if (span != null) {
        found.add(span);
      }
    }
  }

  private static Span labelled(Folded text, DateReader dates, int group) {
    DigitGroups groups = text.digitGroups();
    int last = lastGroup(text, group);
    int digits = groups.digits(group, last).length();
    int end = end(text, groups.end(last));
    int start = start(text, groups.start(group));
    boolean withLetters = start < groups.start(group) || end > groups.end(last);
    if (digits < (withLetters ? FEWEST_DIGITS : FEWEST_ALONE)
        || digits > MOST_DIGITS
        || end < 0
        || dates.at(group) != null) {
      return null;
    }
    String letters = text.text().substring(start, groups.start(group));
    if (isTicket(letters) || isPhone(text, group, digits)) {
      return null;
    }
    boolean before = LABELS.standBefore(text, start);
    if (!before && start < groups.start(group) && LABELS.standBefore(text, groups.start(group))) {
      start = groups.start(group);
      before = true;
    }
    return before || LABELS.standAfter(text, end) && !text.isWord(start - 1)
        ? new Span(Kind.HOSPITAL_NUMBER, start, end)
        : null;
  }

  private static boolean isTicket(String letters) {
    return TICKETS.contains(letters.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT));
  }

  /** "The hospital number is 01204 ..." is one to ring. */
  private static boolean isPhone(Folded text, int group, int digits) {
    return digits >= 10 && text.at(text.digitGroups().start(group)) == '0';
  }

  /** Back over the letters that belong to the number: "RXH-123456", "K 1234567". */
  private static int start(Folded text, int digits) {
    int end = digits;
    if (end > 1 && (text.at(end - 1) == '-' || text.at(end - 1) == '/')) {
      end--;
    } else if (text.at(end - 1) == ' ' && isLoneCapital(text, end - 2)) {
      return end - 2;
    }
    int start = end;
    while (end - start < MOST_LETTERS && Ascii.isLetter(text.at(start - 1))) {
      start--;
    }
    return start == end || text.isWord(start - 1) ? digits : start;
  }

  private static boolean isLoneCapital(Folded text, int position) {
    char c = text.at(position);
    return c >= 'A' && c <= 'Z' && !text.isWord(position - 1) && text.at(position - 1) != '\'';
  }

  /** On over "1234-56" and "12 34 567", as long as it stays one number. */
  private static int lastGroup(Folded text, int first) {
    DigitGroups groups = text.digitGroups();
    int last = first;
    int digits = groups.length(first);
    while (last + 1 < groups.size()
        && groups.start(last + 1) - groups.end(last) == 1
        && mayJoin(text.at(groups.end(last)), groups.length(last), groups.length(last + 1))
        && digits + groups.length(last + 1) <= MOST_DIGITS) {
      last++;
      digits += groups.length(last);
    }
    return last;
  }

  private static boolean mayJoin(char gap, int before, int after) {
    return gap == '-' || gap == '/' || gap == ' ' && before <= 4 && after >= 2 && after <= 4;
  }

  /** Past one letter at the end; -1 where more follow than a hospital number has. */
  private static int end(Folded text, int digits) {
    if (!text.isWord(digits)) {
      return digits;
    }
    if (!text.isWord(digits + 1)) {
      return digits + 1;
    }
    return Character.isLowerCase(text.at(digits)) && Character.isLowerCase(text.at(digits + 1))
        ? digits
        : -1;
  }

  private static Span unlabelled(Folded text, int group) {
    int digits = text.digitGroups().start(group);
    int start = digits;
    while (digits - start < MOST_LETTERS
        && isCode(text.at(start - 1))
        && !Words.startsAnew(text, start)) {
      start--;
    }
    int end = text.digitGroups().end(group);
    if (end < text.length() && Ascii.isLetter(text.at(end)) && !text.isWord(end + 1)) {
      end++;
    }
    if (end - start < 6 || end - start > MOST_DIGITS + 1 || !standsAlone(text, start, end)) {
      return null;
    }
    String number = text.text().substring(start, end).toUpperCase(Locale.ROOT);
    return isUsualForm(text, start, number) && !isThing(text, start, end)
        ? new Span(Kind.HOSPITAL_NUMBER, start, end)
        : null;
  }

  private static boolean isThing(Folded text, int start, int end) {
    return THINGS.standBefore(text, start) || Surroundings.of(text, start, end).sayReference();
  }

  private static boolean isCode(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c);
  }

  private static boolean standsAlone(Folded text, int start, int end) {
    boolean goesOn = "-./:_".indexOf(text.at(end)) >= 0 && isCode(text.at(end + 1));
    return !goesOn
        && (!text.isWord(start - 1) || Words.startsAnew(text, start))
        && !text.isWord(end)
        && "-_/\\.+".indexOf(text.at(start - 1)) < 0
        && !(text.at(start - 1) == ':' && Ascii.isDigit(text.at(start - 2)));
  }

  private static boolean isUsualForm(Folded text, int start, String number) {
    if (LETTER_AND_DIGITS.matcher(number).matches() || TRUST_AND_DIGITS.matcher(number).matches()) {
      return true;
    }
    if (isTicket(number)) {
      return false;
    }
    return AFTER_PATIENT.matcher(number).matches() && PersonCue.patient(text, start)
        || AFTER_NAME.matcher(number).matches() && PersonCue.titled(text, start);
  }
}
