package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeScorerTest {

  @Test
  void cholesky_solves_a_system_that_is_known() {
    double[][] b = {{1}, {2}, {3}};

    new Cholesky(new double[][] {{4}, {2, 5}, {1, 3, 6}}).solve(b);

    assertThat(4 * b[0][0] + 2 * b[1][0] + 1 * b[2][0]).isCloseTo(1, within(1e-12));
    assertThat(2 * b[0][0] + 5 * b[1][0] + 3 * b[2][0]).isCloseTo(2, within(1e-12));
    assertThat(1 * b[0][0] + 3 * b[1][0] + 6 * b[2][0]).isCloseTo(3, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 200})
  void cholesky_solves_and_inverts_across_its_blocks(int size) {
    double[][] matrix = positiveDefinite(size);
    double[][] unit = new double[size][size];
    IntStream.range(0, size).forEach(i -> unit[i][i] = 1);
    Cholesky cholesky =
        new Cholesky(Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new));

    cholesky.solve(unit);

    double[] diagonal = cholesky.inverseDiagonal();
    for (int i = 0; i < size; i++) {
      assertThat(diagonal[i]).isCloseTo(unit[i][i], within(1e-9));
      double product = 0;
      for (int k = 0; k < size; k++) {
        product += matrix[Math.max(i, k)][Math.min(i, k)] * unit[k][0];
      }
      assertThat(product).isCloseTo(i == 0 ? 1 : 0, within(1e-9));
    }
  }

  private static double[][] positiveDefinite(int size) {
    double[][] lower = new double[size][];
    for (int i = 0; i < size; i++) {
      lower[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        lower[i][j] = i == j ? 2.5 : 1.0 / (1 + i - j) / (1 + (i * 7 + j * 3) % 5);
      }
    }
    return lower;
  }

  @Test
  void letter_groups_span_a_word_from_edge_to_edge() {
    assertThat(LetterGroups.count(List.of("the", "pc")))
        .containsOnlyKeys(" pc", "pc ", " pc ")
        .allSatisfy((group, count) -> assertThat(count).isEqualTo(1));
  }

  @Test
  void letter_groups_leave_out_numbers_days_and_small_words() {
    assertThat(LetterGroups.count(WordSplitter.words("it was on Monday, and ten of them! 9 a")))
        .isEmpty();
  }

  @Test
  void spelling_sees_a_word_through_its_endings_and_slips() {
    Spelling spelling = Spelling.of(List.of("printer jammed", "smartcard expired"));
    SparseVector printer = spelling.vector("printer jammed");

    assertThat(printer.dot(printer)).isCloseTo(1, within(1e-12));
    assertThat(printer.dot(spelling.vector("reprinting"))).isGreaterThan(0.05);
    assertThat(printer.dot(spelling.vector("prnter jamed"))).isGreaterThan(0.05);
    assertThat(printer.dot(spelling.vector("smartcard"))).isZero();
  }

  @Test
  void two_words_side_by_side_are_a_term_of_their_own() {
    assertThat(WordPairs.count(WordSplitter.words("not working, not working")))
        .containsEntry("not working", 2)
        .containsEntry("working not", 1)
        .containsEntry("not", 2);
  }

  @Test
  void held_out_scores_are_those_of_a_model_that_never_saw_the_phrase() {
    Codebook codebook =
        new Codebook(
            "test",
            List.of(
                new Theme("a", "Printers", "", List.of("paper jam", "no toner")),
                new Theme("b", "Parking", "", List.of("car park full", "permit refused"))));
    List<Phrase> all = Phrase.of(codebook, List.of(new Example("printer jammed", "a")));
    List<Phrase> others = all.subList(0, all.size() - 1);
    Phrase last = all.get(all.size() - 1);

    double[] heldOut = scorer(all).heldOut()[all.size() - 1];
    double[] never =
        scorer(others).score(last.text(), SharedSentenceModel.model().embed(last.text())).byTheme();

    // Rarity of terms is counted over one phrase more; the rest is the same to the last digit.
    assertThat(heldOut[0] - heldOut[1]).isCloseTo(never[0] - never[1], within(0.05));
  }

  private static ThemeScorer scorer(List<Phrase> phrases) {
    List<float[]> vectors =
        phrases.stream().map(p -> SharedSentenceModel.model().embed(p.text())).toList();
    return new ThemeScorer(phrases, vectors, 2);
  }

  @Test
  void chances_learned_from_examples_follow_how_often_they_are_right() {
    List<double[]> heldOut = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      boolean right = i % 10 < 7;
      heldOut.add(new double[] {0.5, 0.1});
      phrases.add(new Phrase("p" + i, BitSet.valueOf(new long[] {right ? 1 : 2}), true, 1));
    }

    double[] chances = Chance.fitted(heldOut, phrases).of(new double[] {0.5, 0.1});

    assertThat(chances[0]).isCloseTo(0.7, within(0.05));
    assertThat(chances[1]).isCloseTo(0.3, within(0.05));
  }

  @Test
  void a_theme_becomes_sure_where_its_examples_balance_best() {
    List<double[]> heldOut = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      heldOut.add(new double[] {i < 100 ? 0.3 : 0.2, 0.05});
      phrases.add(new Phrase("p" + i, BitSet.valueOf(new long[] {i < 100 ? 1 : 0}), true, 1));
    }

    Thresholds thresholds = Thresholds.learned(heldOut, phrases, 2);

    assertThat(thresholds.isSure(0, 0.3)).isTrue();
    assertThat(thresholds.isSure(0, 0.2)).isFalse();
    assertThat(thresholds.isSure(1, 0.05)).isFalse();
  }

  @Test
  void a_text_of_unknown_words_has_no_spelling_and_no_error() {
    Spelling spelling = Spelling.of(List.of("printer"));

    assertThat(spelling.vector("").keys()).isEmpty();
    assertThat(spelling.vector("qqq").keys()).isEmpty();
  }

  @Test
  void chances_keep_the_order_and_lie_between_0_and_1() {
    double[] chances = Chance.UNTAUGHT.of(new double[] {0.1, 0.9, -5, 0.4, 50});

    assertThat(chances).doesNotContain(Double.NaN);
    assertThat(Arrays.stream(chances)).allMatch(chance -> chance >= 0 && chance <= 1);
    assertThat(chances[4]).isGreaterThan(chances[1]);
    assertThat(chances[1]).isGreaterThan(chances[3]);
    assertThat(chances[0]).isGreaterThan(chances[2]);
  }

  @Test
  void themes_that_share_the_lead_have_the_same_chance() {
    double[] chances = Chance.UNTAUGHT.of(new double[] {0.3, 0.3, 0.1});

    assertThat(chances[0]).isEqualTo(chances[1]).isGreaterThan(chances[2]);
  }
}
