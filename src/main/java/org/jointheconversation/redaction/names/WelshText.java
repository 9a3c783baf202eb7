package org.jointheconversation.redaction.names;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a text is Welsh. The lists know English words: to them most Welsh ones are unheard of, or
 * names ("bob", every; "ben", end), and a tagger that reads English takes them for people. In
 * Welsh, only what is written with a capital is. Stateless.
 */
final class WelshText {
  /** So many different signs of Welsh: English has none of these words. */
  private static final int ENOUGH = 2;

  /** Little words that are no English ones. */
  private static final Set<Long> SIGNS =
      hashes(
          "mae mae'r mae'n maen dw dwi dydy dydi dyw ydy ydi ydw yw yw'r yr yn ei eu wedi ddim dim"
              + " gyda gyda'r ond hefyd pob bob neu heb rhy iawn dydd roedd roedd'n oedd nid i'r o'r"
              + " a'r sy'n sydd gan drwy drwy'r dros wrth eto ni'n rydw rydyn rydym rwy rwy'n angen"
              + " popeth rhaid dylai hoffwn diolch cyfrifiadur argraffydd sgrin cyfrinair ffôn ffon"
              + " newydd gwaith gweithio araf claf cleifion nyrs ysbyty adran dŵr dwr");

  /** Words with a capital: where a sentence opens, a street, the health board of the north. */
  private static final Set<Long> CAPITALISED =
      hashes(
          "lôn heol stryd ffordd bae betsi cadwaladr"
              + " y a o i ac tŷ ty bore pan fy mi fe ein eich cafodd does doedd bu bydd pam sut beth");

  private WelshText() {}

  private static Set<Long> hashes(String words) {
    return Stream.of(words.split(" "))
        .map(word -> Letters.hash(word, 0, word.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean is(Tokens tokens) {
    int found = 0;
    long first = 0;
    for (int i = 0; i < tokens.size && found < ENOUGH; i++) {
      if (SIGNS.contains(tokens.hashes[i]) && (found == 0 || tokens.hashes[i] != first)) {
        first = tokens.hashes[i];
        found++;
      }
    }
    return found >= ENOUGH;
  }

  /** A word of a Welsh text that is no name: not written like one, in no list, or a little one. */
  static boolean isPlain(Tokens tokens, int i) {
    return !tokens.isCapital(i)
        || (tokens.codes[i] & WordList.ANY_NAME) == 0
        || SIGNS.contains(tokens.hashes[i])
        || CAPITALISED.contains(tokens.hashes[i]);
  }
}
