package org.jointheconversation.redaction;

/**
 * A text as the detectors read it (see {@link Folding}), with the way back to the text as written.
 * Belongs to one thread.
 */
final class Folded {
  private final String source;
  private final String text;

  /** For each folded character the position of the code point it came from; null: the same. */
  private final int[] origins;

  private final DigitGroups digitGroups;

  private Folded(String source, String text, int[] origins) {
    this.source = source;
    this.text = text;
    this.origins = origins;
    this.digitGroups = DigitGroups.of(text);
  }

  static Folded of(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (!Folding.isPlain(source.charAt(i))) {
        return foldFrom(source, i);
      }
    }
    return new Folded(source, source, null);
  }

  private static Folded foldFrom(String source, int firstUnplain) {
    StringBuilder text = new StringBuilder(source.length()).append(source, 0, firstUnplain);
    Positions origins = new Positions(source.length());
    for (int i = 0; i < firstUnplain; i++) {
      origins.add(i);
    }
    int codePoint;
    for (int i = firstUnplain; i < source.length(); i += Character.charCount(codePoint)) {
      codePoint = source.codePointAt(i);
      String folded = Folding.fold(codePoint);
      text.append(folded);
      for (int k = 0; k < folded.length(); k++) {
        origins.add(i);
      }
    }
    return new Folded(source, text.toString(), origins.toArray());
  }

  String text() {
    return text;
  }

  DigitGroups digitGroups() {
    return digitGroups;
  }

  int length() {
    return text.length();
  }

  /** The character at a position, or a space beyond either end. */
  char at(int position) {
    return position < 0 || position >= text.length() ? ' ' : text.charAt(position);
  }

  /**
   * Whether a letter or digit stands at a position, so that what touches it is part of a longer
   * word. Scripts written without spaces do not count.
   */
  boolean isWord(int position) {
    char c = at(position);
    return Ascii.isLetter(c) || Ascii.isDigit(c) || c >= 0xC0 && c < 0x250 && Character.isLetter(c);
  }

  /** The same stretch in positions of the text as written, with the marks set on its last one. */
  Span inSource(Span span) {
    return origins == null
        ? span
        : new Span(span.kind(), origins[span.start()], endInSource(origins[span.end() - 1]));
  }

  private int endInSource(int last) {
    int end = last + Character.charCount(source.codePointAt(last));
    while (end < source.length() && isMark(source.codePointAt(end))) {
      end += Character.charCount(source.codePointAt(end));
    }
    return end;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
