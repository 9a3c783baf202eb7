package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordPiecesTest {
  private static final WordPieces PIECES = load();

  /** The numbers are those of the tokenizer that the model was published with. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My smartcards won't work!|101 2026 6047 17965 2180 1005 1056 2147 999 102",
        "Café naïve ÅNGSTRÖM|101 7668 15743 17076 15687 102",
        "COW/WOW – £8 @ 3am|101 11190 1013 10166 1516 1069 2620 1030 23842 2213 102",
        "\u202Ehidden\u200F marks|101 5023 6017 102",
        "病院 ward|101 100 100 4829 102",
        "👍 ok|101 100 7929 102",
        "''|101 102"
      })
  void cuts_as_the_model_was_trained(String text, String numbers) {
    assertThat(PIECES.encode(text)).containsExactly(numbers(numbers));
  }

  @Test
  void a_word_of_more_than_100_characters_is_unknown() {
    assertThat(PIECES.encode("x".repeat(100))).doesNotContain(100).hasSizeGreaterThan(3);
    assertThat(PIECES.encode("x".repeat(101))).containsExactly(101, 100, 102);
  }

  @ParameterizedTest
  @CsvSource({"509, 511", "510, 512", "511, 512", "100000, 512"})
  void keeps_512_pieces_with_the_end_in_place(int words, int pieces) {
    long[] numbers = PIECES.encode("ward ".repeat(words));

    assertThat(numbers).hasSize(pieces).startsWith(101).endsWith(102);
  }

  @ParameterizedTest
  @MethodSource("org.jointheconversation.theme.HostileTexts#all")
  void takes_any_text(String text) {
    assertThat(PIECES.encode(text)).hasSizeBetween(2, 512).startsWith(101).endsWith(102);
  }

  @Property(tries = 500)
  void takes_any_characters(@ForAll char[] characters) {
    assertThat(PIECES.encode(new String(characters))).startsWith(101).endsWith(102);
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  private static WordPieces load() {
    try {
      return WordPieces.fromResource("/bge-small-en-v1.5-q-tokenizer.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
