package org.jointheconversation.bench.redaction;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.redaction.Kind;

/** A reply being written: plain words, and personal data whose place is remembered. */
final class Draft {
  private final StringBuilder text = new StringBuilder();
  private final List<Planted> planted = new ArrayList<>();

  Draft say(String words) {
    text.append(words);
    return this;
  }

  Draft plant(Kind kind, String value) {
    int start = text.codePointCount(0, text.length());
    planted.add(new Planted(kind, start, start + value.codePointCount(0, value.length())));
    text.append(value);
    return this;
  }

  /** Whether a space is needed before a word that follows. */
  boolean endsInWord() {
    return text.length() > 0 && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  Sample finished() {
    return new Sample(text.toString(), planted);
  }
}
