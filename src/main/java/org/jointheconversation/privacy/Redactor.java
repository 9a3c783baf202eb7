package org.jointheconversation.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Masks personal data in what people write, before it touches disk, log or index. The one gate: the
 * chat, the import and the {@code redact} verb all go through it.
 *
 * <p>Works in time linear in the text and never throws, whatever the text: any script, any length,
 * broken surrogates. Thread-safe, without state.
 */
public final class Redactor {
  private final List<Detector> detectors =
      List.of(new NhsNumbers(), new Emails(), new PhoneNumbers(), new Postcodes());

  /** The text with masks, and where they are. A mask is never found again in a second pass. */
  public Redaction redact(String text) {
    Folded folded = Folded.of(text);
    List<Span> found = new ArrayList<>();
    for (Detector detector : detectors) {
      detector.find(folded, found);
    }
    if (found.isEmpty()) {
      return new Redaction(text, List.of());
    }
    found.replaceAll(folded::inSource);
    return mask(text, Overlaps.resolve(found));
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
