package org.jointheconversation.redaction.names;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the benefit of the doubt goes, in units of {@link Weights}: a word that only ever is a name
 * is masked on less evidence than the tagger asks for, a mistyped one on more, and a ward called
 * after somebody stays. Settled by measuring. Stateless.
 */
final class Doubt {
  private static final int ONLY_A_NAME = 3_000;
  private static final int SURNAME_ONLY = 2_500;
  private static final int UNLISTED = -1_500;
  private static final int SHOUTED = -3_000;
  private static final int UNLISTED_OPENING = -1_000;
  private static final int ORDINARY_FIRST_NAME = 1_000;
  private static final int NEVER = -100_000;
  private static final int TITLED = 3_000;
  private static final int GOES_ON = 3_000;
  private static final int ENDS = -4_000;
  private static final int WARD = -10_000;

  /** Words up to this rarity are written for what they mean. */
  private static final int ORDINARY = 4;

  private static final int COMMON = 2;
  private static final int LONGEST_WARD_NAME = 3;

  private static final Set<Long> WARDS =
      hashes(
          "ward wards wing unit hospital hospitals centre suite building house infirmary hospice"
              + " surgery practice clinic site road street lane lodge court theatre room hall campus");
  private static final Set<Long> ROYAL =
      hashes("queen king princess prince st saint royal lady duke ysbyty");
  private static final Set<Long> PARTICLES =
      hashes("ap ab van von de la del da der bin binti ibn el al ni");
  private static final long BABY = Letters.hash("baby", 0, 4);
  private static final Set<Long> FORMS_OF_ADDRESS = hashes("mr mrs ms miss mx dr prof professor");
  private static final Set<Long> TITLES =
      hashes(
          "mr mrs ms miss mx dr prof professor sister nurse matron pt patient doctor consultant");

  private Doubt() {}

  private static Set<Long> hashes(String words) {
    return Stream.of(words.split(" "))
        .map(word -> Letters.hash(word, 0, word.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For a word by itself. */
  static int alone(Tokens tokens, int i) {
    if (!tokens.isWord(i) || tokens.length(i) < 2) {
      return 0;
    }
    int titled = titled(tokens, i);
    if (isNever(tokens, i) || tokens.welsh && titled == 0 && WelshText.isPlain(tokens, i)) {
      return NEVER;
    }
    return (isOrdinary(tokens, i) ? ordinary(tokens, i) : listed(tokens, i) + titled)
        + (isWard(tokens, i) ? WARD : 0);
  }

  /** After "Dr" comes a name, whatever it is; after "nurse", where it is one of a list. */
  private static int titled(Tokens tokens, int i) {
    if (i == 0) {
      return 0;
    }
    long before = tokens.hashes[i - 1];
    boolean named =
        (tokens.codes[i] & WordList.ANY_NAME) != 0 && (TITLES.contains(before) || before == BABY);
    return named || FORMS_OF_ADDRESS.contains(before) && tokens.isCapital(i) ? TITLED : 0;
  }

  /** A title stays readable, "and" parts two names, and "bed" is nobody. */
  private static boolean isNever(Tokens tokens, int i) {
    int codes = tokens.codes[i];
    int rarity = WordList.rarity(codes);
    boolean common = rarity > 0 && rarity <= COMMON;
    int name = WordList.FIRST_NAME | WordList.SURNAME;
    return TITLES.contains(tokens.hashes[i])
        || (codes & WordList.CUE) != 0 && !PARTICLES.contains(tokens.hashes[i])
        || common && tokens.shapes[i] == Tokens.LOWER && (codes & name) == 0;
  }

  /** "Mark fixed it", "Rose can't log in". */
  private static int ordinary(Tokens tokens, int i) {
    int kinds = WordList.FIRST_NAME | WordList.PLACE | WordList.THING;
    boolean onlyFirst = (tokens.codes[i] & kinds) == WordList.FIRST_NAME;
    return onlyFirst && tokens.shapes[i] == Tokens.CAPITALISED ? ORDINARY_FIRST_NAME : 0;
  }

  /** For a word after one that is part of a name. */
  static int inside(Tokens tokens, int i) {
    if (!tokens.isWord(i) || !tokens.isWord(i - 1)) {
      return 0;
    }
    if (tokens.welsh && WelshText.isPlain(tokens, i) && !PARTICLES.contains(tokens.hashes[i])) {
      return NEVER;
    }
    boolean name = (tokens.codes[i] & WordList.ANY_NAME) != 0;
    boolean lower = tokens.shapes[i] == Tokens.LOWER || tokens.shapes[i] == Tokens.ONE_LOWER;
    if (lower && tokens.isCapital(i - 1) && !name && !PARTICLES.contains(tokens.hashes[i])) {
      return ENDS;
    }
    if (tokens.length(i) < 2) {
      return 0;
    }
    if (isOrdinary(tokens, i)) {
      return name && tokens.isCapital(i) && tokens.capitals != Tokens.ALL_CAPITALS ? GOES_ON : 0;
    }
    return name || tokens.isCapital(i) ? GOES_ON : 0;
  }

  private static int listed(Tokens tokens, int i) {
    int codes = tokens.codes[i];
    if ((codes & WordList.FIRST_NAME) != 0) {
      return ONLY_A_NAME;
    }
    if ((codes & WordList.SURNAME) != 0) {
      return SURNAME_ONLY;
    }
    return unlisted(tokens, i);
  }

  /** In other languages, and mistyped, most words are in no list. */
  private static int unlisted(Tokens tokens, int i) {
    if (i > 0 && TITLES.contains(tokens.hashes[i - 1])) {
      return 0;
    }
    boolean shouted = tokens.shapes[i] == Tokens.UPPER && tokens.capitals != Tokens.ALL_CAPITALS;
    if (shouted) {
      return SHOUTED;
    }
    if (!tokens.isCapital(i)) {
      return UNLISTED;
    }
    return tokens.opensSentence[i] ? UNLISTED_OPENING : 0;
  }

  private static boolean isOrdinary(Tokens tokens, int i) {
    int rarity = WordList.rarity(tokens.codes[i]);
    return rarity > 0 && rarity <= ORDINARY
        || (tokens.codes[i] & (WordList.PLACE | WordList.THING | WordList.CUE)) != 0;
  }

  /** "Florence ward", "Queen Elizabeth Hospital"; but not "Mrs Florence on the ward". */
  private static boolean isWard(Tokens tokens, int i) {
    int from = i;
    while (i - from < LONGEST_WARD_NAME && from > 0 && isPart(tokens, from - 1)) {
      from--;
    }
    if (from > 0 && TITLES.contains(tokens.hashes[from - 1])
        || TITLES.contains(tokens.hashes[from])) {
      return false;
    }
    for (int at = Math.max(0, from - 1); at < i; at++) {
      if (ROYAL.contains(tokens.hashes[at])) {
        return true;
      }
    }
    if (ROYAL.contains(tokens.hashes[i]) && isPart(tokens, i + 1)) {
      return true;
    }
    int to = i + 1;
    while (to - i < LONGEST_WARD_NAME && isPart(tokens, to)) {
      to++;
    }
    return isWardWord(tokens, to) || isWardWord(tokens, to - 1) && to - 1 > i;
  }

  private static boolean isPart(Tokens tokens, int i) {
    return tokens.isWord(i)
        && (tokens.isCapital(i) || (tokens.codes[i] & WordList.ANY_NAME) != 0)
        && !WARDS.contains(tokens.hashes[i]);
  }

  private static boolean isWardWord(Tokens tokens, int i) {
    return i < tokens.size && tokens.isWord(i) && WARDS.contains(tokens.hashes[i]);
  }
}
