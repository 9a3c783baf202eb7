package org.jointheconversation.redaction;

import java.util.Arrays;
import java.util.List;
import org.jointheconversation.redaction.names.KnownTokens;
import org.jointheconversation.redaction.names.NameSpan;
import org.jointheconversation.redaction.names.NameTagger;

/**
 * Names of people. What was masked before is shown to the tagger as one sign, whether it is still
 * there, blanked, or already written as a mask: so a second pass over masked text sees what the
 * first one saw and finds nothing more. Thread-safe.
 */
final class Names {
  private static final char BLANK = '[';
  private static final String[] MASKS =
      Arrays.stream(Kind.values()).map(Kind::mask).toArray(String[]::new);

  private static final class Tagger {
    private static final NameTagger SHARED = NameTagger.load();
  }

  /** Adds what it finds in positions of the folded text. */
  void find(Folded text, KnownNames known, List<Span> found) {
    KnownTokens tokens = known == KnownNames.NONE ? KnownTokens.NONE : known::holds;
    for (NameSpan name : Tagger.SHARED.find(covered(text.text()), tokens)) {
      found.add(new Span(Kind.PERSON, name.start(), name.end()));
    }
  }

  /** The text with every run of blanks and masks covered; no position moves. */
  private static String covered(String text) {
    int open = text.indexOf(BLANK);
    if (open < 0) {
      return text;
    }
    char[] chars = text.toCharArray();
    while (open >= 0) {
      int end = end(text, open);
      if (end > open + 1) {
        Arrays.fill(chars, open, end, NameTagger.COVERED);
      }
      open = text.indexOf(BLANK, end);
    }
    return new String(chars);
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == BLANK) {
      end += lengthAt(text, end);
    }
    return end;
  }

  /** Of the mask that stands there, or of one blank. */
  private static int lengthAt(String text, int at) {
    for (String mask : MASKS) {
      if (text.startsWith(mask, at)) {
        return mask.length();
      }
    }
    return 1;
  }
}
