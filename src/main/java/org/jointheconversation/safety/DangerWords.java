package org.jointheconversation.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out from its words whether a text tells of danger to a patient, abuse, distress or
 * wrongdoing (platform rules N22 to N24), in English and in Welsh.
 *
 * <p>A word list with negation and look-alikes, not a reader: it errs on the side of a needless
 * kind sentence. Takes time in line with the length of any text, keeps nothing of it. Thread-safe.
 */
public final class DangerWords {
  /** So many words a negation reaches at most: "not been hurt or harmed in any way". */
  private static final int REACH = 8;

  private final Lexicon lexicon;

  private DangerWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** With the lexicon that comes with the program. */
  public static DangerWords load() {
    return new DangerWords(Lexicon.read());
  }

  private record Sign(Concern concern, Phrase.Found found) {}

  /** What a text tells of; nothing, mostly. */
  public Set<Concern> in(String text) {
    TextWords words = TextWords.of(text);
    BitSet harmless = new BitSet();
    lexicon.harmless().find(words, (yes, found) -> harmless.or(found.said()));
    List<Sign> signs = new ArrayList<>();
    BitSet said = new BitSet();
    lexicon
        .concerns()
        .find(
            words,
            (concern, found) -> {
              if (!found.said().intersects(harmless)) {
                signs.add(new Sign(concern, found));
                said.or(found.said());
              }
            });
    Set<Concern> concerns = EnumSet.noneOf(Concern.class);
    signs.stream()
        .filter(sign -> !concerns.contains(sign.concern()))
        .filter(sign -> !isDenied(words, sign.found(), said))
        .forEach(sign -> concerns.add(sign.concern()));
    return Collections.unmodifiableSet(concerns);
  }

  private boolean isDenied(TextWords words, Phrase.Found found, BitSet said) {
    return deniedInside(words, found) || deniedBefore(words, found.start(), said);
  }

  /** "The patient was not harmed": the denial stands in a gap. */
  private boolean deniedInside(TextWords words, Phrase.Found found) {
    for (int i = found.start(); i < found.end(); i++) {
      if (!found.said().get(i) && lexicon.negations().has(words.at(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Nobody was hurt or bullied": back to the denial, over nothing but words that carry it on. */
  private boolean deniedBefore(TextWords words, int start, BitSet said) {
    for (int i = start; i > 0 && start - i < REACH && !words.beginsClause(i); i--) {
      String before = words.at(i - 1);
      if (lexicon.negations().has(before)) {
        // "Not coping, bullied": this not is spent.
        return !said.get(i - 1);
      }
      if (!said.get(i - 1) && !lexicon.bridges().has(before)) {
        return false;
      }
    }
    return false;
  }
}
