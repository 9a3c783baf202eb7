package org.jointheconversation.redaction;

/**
 * A stretch of text that holds personal data, in UTF-16 positions, end exclusive. Unlike a {@link
 * Finding} it may overlap others and may still be in positions of the {@link Folded} text.
 */
record Span(Kind kind, int start, int end) {
  int length() {
    return end - start;
  }

  /** The part before a position inside it. */
  Span upTo(int position) {
    return new Span(kind, start, position);
  }

  /** The part from a position inside it. */
  Span from(int position) {
    return new Span(kind, position, end);
  }
}
