package org.jointheconversation.redaction.names;

import java.util.ArrayList;
import java.util.List;

/** Turns words that are part of a name into stretches of text. Stateless. */
final class NameSpans {
  private NameSpans() {}

  /** Stretches hold at least one word of two letters; signs at their ends are left off. */
  static List<NameSpan> of(Tokens tokens, boolean[] isName) {
    List<NameSpan> spans = new ArrayList<>();
    int i = 0;
    while (i < tokens.size) {
      int from = i;
      while (i < tokens.size && isName[i] && (i == from || !breaks(tokens, i))) {
        i++;
      }
      if (i == from) {
        i++;
      } else {
        add(tokens, from, i, spans);
      }
    }
    return spans;
  }

  /** A new line begins a new name. */
  private static boolean breaks(Tokens tokens, int i) {
    for (int at = tokens.ends[i - 1]; at < tokens.starts[i]; at++) {
      if (tokens.text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static void add(Tokens tokens, int from, int to, List<NameSpan> spans) {
    int first = from;
    int last = to - 1;
    while (first <= last && !tokens.isWord(first)) {
      first++;
    }
    while (last >= first && !tokens.isWord(last)) {
      last--;
    }
    for (int i = first; i <= last; i++) {
      if (tokens.isWord(i) && tokens.length(i) > 1) {
        spans.add(new NameSpan(tokens.starts[first], tokens.ends[last]));
        return;
      }
    }
  }
}
