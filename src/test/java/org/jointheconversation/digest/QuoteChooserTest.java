package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuoteChooserTest {
  private static final List<String> WIFI = List.of("wifi");
  private static final String GOOD = "The Wi-Fi drops whenever I walk into bay 4 with the cart.";
  private static final String SAME = "The Wi-Fi drops whenever I walk into bay 4 with the tablet.";

  @Test
  void takes_the_best_text_of_a_theme_that_is_shown() {
    assertThat(
            texts(
                WIFI,
                quote(1, "wifi", "No signal at all in the basement corridor.", 0.4),
                quote(2, "wifi", GOOD, 0.9),
                quote(3, "hidden", "Somebody in a small group said something.", 1.0)))
        .containsExactly(GOOD);
  }

  @Test
  void never_cuts_a_text_and_leaves_out_what_is_too_long() {
    String most = "x".repeat(300);
    assertThat(texts(WIFI, quote(1, "wifi", most, 0.9))).containsExactly(most);
    assertThat(texts(WIFI, quote(1, "wifi", most + "x", 0.9))).isEmpty();
  }

  @Test
  void prefers_what_a_reader_takes_in_at_a_glance() {
    assertThat(texts(WIFI, quote(1, "wifi", "wifi", 0.95), quote(2, "wifi", GOOD, 0.8)))
        .containsExactly(GOOD);
    assertThat(texts(WIFI, quote(1, "wifi", "Wi-Fi bad", 0.2))).containsExactly("Wi-Fi bad");
  }

  @Test
  void does_not_quote_nearly_the_same_twice() {
    List<String> themes = List.of("wifi", "carts");
    assertThat(texts(themes, quote(1, "wifi", GOOD, 0.9), quote(2, "carts", SAME, 0.9)))
        .containsExactly(GOOD);
    assertThat(texts(themes, quote(1, "wifi", "🙄", 0.9), quote(1, "carts", "🙄", 0.9)))
        .containsExactly("🙄");
  }

  @Test
  void the_order_of_the_candidates_does_not_matter() {
    List<QuoteCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      candidates.add(quote(i, "wifi", "Number " + i + " of them waits at the printer.", 0.5));
    }
    List<ChosenQuote> chosen = choose(WIFI, candidates);
    Collections.reverse(candidates);
    assertThat(choose(WIFI, candidates)).isEqualTo(chosen).hasSize(1);
  }

  @Test
  void ids_follow_from_the_reply_and_say_nothing_of_the_text() {
    ChosenQuote one = choose(WIFI, List.of(quote(1, "wifi", GOOD, 0.9))).get(0);
    ChosenQuote other = choose(WIFI, List.of(quote(2, "wifi", GOOD, 0.9))).get(0);
    ChosenQuote edited = choose(WIFI, List.of(quote(1, "wifi", GOOD + " Still.", 0.9))).get(0);
    assertThat(one.id()).isNotEqualTo(other.id()).isEqualTo(edited.id()).matches("[0-9a-f]{16}");
    assertThat(other.reply()).isEqualTo(2);
  }

  @Test
  void keeps_the_words_and_the_emoji_and_drops_what_a_screen_obeys() {
    assertThat(
            QuoteText.inert(" caf\u00e9 \u0175\u0177\u00a0\t👩\u200d⚕️ of\u00adfice\u0000 \u200f"))
        .isEqualTo("caf\u00e9 \u0175\u0177 👩\u200d⚕️ office");
  }

  @Test
  void says_nothing_of_a_text_in_a_log() {
    assertThat(quote(1, "wifi", GOOD, 1) + "" + choose(WIFI, List.of(quote(1, "wifi", GOOD, 1))))
        .doesNotContain("bay 4");
  }

  private static QuoteCandidate quote(long reply, String theme, String text, double score) {
    return new QuoteCandidate(reply, theme, text, score);
  }

  private static List<String> texts(List<String> themes, QuoteCandidate... candidates) {
    return choose(themes, List.of(candidates)).stream().map(ChosenQuote::text).toList();
  }

  private static List<ChosenQuote> choose(List<String> themes, List<QuoteCandidate> candidates) {
    Subject subject = new Subject("c", "Title", SampleWeek.WEEK, Optional.empty(), 1);
    return new QuoteChooser(subject).choose(themes, candidates);
  }
}
