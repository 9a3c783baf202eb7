package org.jointheconversation.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Masks personal data in what people write, before it touches disk, log or index. The one gate: the
 * chat, the import and the {@code redact} verb all go through it.
 *
 * <p>Works in time linear in the text and never throws, whatever the text: any script, any length,
 * broken surrogates. Thread-safe, without state.
 */
public final class Redactor {
  /**
   * Masking one thing can bare another that was stuck to it, as in a postcode right after a number.
   * One more look finds that; nothing is known to need a third, and the limit keeps work linear.
   */
  private static final int MOST_LOOKS = 6;

  /** Taken by no detector for a part of anything, as a mask is. */
  private static final char BLANK = '[';

  private final List<Detector> detectors =
      List.of(
          new NhsNumbers(),
          new Emails(),
          new NationalInsurance(),
          new HospitalNumbers(),
          new PhoneNumbers(),
          new Postcodes(),
          new BirthDates(),
          new Addresses());

  private final boolean withNames;
  private final Names names = new Names();

  /** Masks everything. The first text takes some 100 ms more, for reading the lists of names. */
  public Redactor() {
    this(true);
  }

  private Redactor(boolean withNames) {
    this.withNames = withNames;
  }

  /** The rules alone, to measure them by themselves: names stay. */
  public static Redactor withoutNames() {
    return new Redactor(false);
  }

  /** The text with masks, and where they are. A mask is never found again in a second pass. */
  public Redaction redact(String text) {
    return redact(text, KnownNames.NONE);
  }

  /**
   * The same where some people's names are known.
   *
   * @param known looked up for words that may be a name
   */
  public Redaction redact(String text, KnownNames known) {
    List<Span> found = find(text, known);
    if (found.isEmpty()) {
      return new Redaction(text, List.of());
    }
    List<Span> all = new ArrayList<>();
    String rest = text;
    for (int look = 1; look < MOST_LOOKS && !found.isEmpty(); look++) {
      all.addAll(found);
      rest = blank(rest, found);
      found = find(rest, known);
    }
    all.addAll(found);
    return mask(text, Overlaps.resolve(all));
  }

  /** Names come when nothing else is left: they are told by what stands around them. */
  private List<Span> find(String text, KnownNames known) {
    Folded folded = Folded.of(text);
    List<Span> found = new ArrayList<>();
    for (Detector detector : detectors) {
      detector.find(folded, found);
    }
    if (found.isEmpty() && withNames) {
      names.find(folded, known, found);
    }
    found.replaceAll(folded::inSource);
    return found;
  }

  private static String blank(String text, List<Span> spans) {
    char[] chars = text.toCharArray();
    for (Span span : spans) {
      Arrays.fill(chars, span.start(), span.end(), BLANK);
    }
    return new String(chars);
  }

  private static Redaction mask(String text, List<Span> spans) {
    StringBuilder masked = new StringBuilder(text.length());
    List<Finding> findings = new ArrayList<>(spans.size());
    int position = 0;
    int codePoints = 0;
    for (Span span : spans) {
      masked.append(text, position, span.start()).append(span.kind().mask());
      int start = codePoints + text.codePointCount(position, span.start());
      codePoints = start + text.codePointCount(span.start(), span.end());
      findings.add(new Finding(span.kind(), start, codePoints));
      position = span.end();
    }
    return new Redaction(masked.append(text, position, text.length()).toString(), findings);
  }
}
