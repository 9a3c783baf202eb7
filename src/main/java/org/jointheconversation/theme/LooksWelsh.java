package org.jointheconversation.theme;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a text has a common Welsh word that is no English one. The sentence model reads English:
 * how far a Welsh reply is from a codebook says nothing, so nothing must be concluded from it.
 */
final class LooksWelsh implements Predicate<String> {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Set<String> WORDS =
      Set.of(
          ("mae|maen|maer|oedd|roedd|doedd|ydy|dydy|dyw|ydw|dydw|dwi|rwy|rydw|rydyn|rydym|dydyn"
                  + "|yn|ei|eich|wedi|ddim|gyda|ond|hefyd|pob|neu|heb"
                  + "|rhy|iawn|gormod|digon|araf|newydd|gallu|methu|gwaith|gweithio|cyfrifiadur"
                  + "|cyfrifiaduron|argraffydd|sgrin|cyfrinair|popeth|rhywbeth|amser")
              .split("\\|"));

  @Override
  public boolean test(String text) {
    return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(WORDS::contains);
  }
}
