package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoveltyTest {
  private static final SentenceModel MODEL = SharedSentenceModel.model();
  private static final Novelty STARTER = SharedSentenceModel.novelty();
  private static final List<String> FOREIGN =
      List.of(
          "my cat had three kittens on Sunday",
          "the canteen stopped doing hot food",
          "there are no tomatoes left in the garden");

  @Test
  void a_text_equal_to_a_seed_is_not_new() {
    for (Theme theme : Codebook.starter().themes()) {
      List<Double> all = SharedSentenceModel.workers().map(theme.seeds(), seed -> starter(seed));

      assertThat(all).as(theme.id()).allMatch(novelty -> novelty < 0.01);
    }
  }

  @Test
  void a_foreign_subject_is_newer_than_nearly_all_replies_that_have_a_theme() {
    List<String> texts =
        StarterReplies.all().stream()
            .filter(StarterReplies.Reply::hasTheme)
            .map(StarterReplies.Reply::text)
            .toList();
    List<Double> known = SharedSentenceModel.workers().map(texts, NoveltyTest::starter);

    assertThat(known).filteredOn(n -> n < Novelty.NEW).hasSizeGreaterThan(known.size() / 2);
    for (String foreign : FOREIGN) {
      double novelty = starter(foreign);
      assertThat(novelty).as(foreign).isGreaterThan(Novelty.NEW);
      assertThat(known)
          .as(foreign)
          .filteredOn(n -> n < novelty)
          .hasSizeGreaterThan(known.size() * 8 / 10);
    }
  }

  @Test
  void does_not_depend_on_other_replies_or_on_their_order() {
    List<String> texts = StarterReplies.all().stream().map(StarterReplies.Reply::text).toList();
    List<String> some = texts.subList(0, 40);
    List<Double> together = SharedSentenceModel.workers().map(some, NoveltyTest::starter);

    for (int i = some.size() - 1; i >= 0; i--) {
      assertThat(starter(some.get(i))).isEqualTo(together.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("org.jointheconversation.theme.HostileTexts#all")
  void is_between_none_and_all_for_any_text(String text) {
    assertThat(starter(text)).isBetween(0.0, 1.0);
  }

  @Test
  void examples_make_a_subject_known() {
    List<Example> examples =
        List.of(
            new Example("my cat had kittens", Assignment.UNCLASSIFIED),
            new Example("the cat sat on my keyboard", Assignment.UNCLASSIFIED));
    float[] cats = MODEL.embed("three kittens and a cat");

    assertThat(STARTER.of(cats)).isGreaterThan(Novelty.NEW);
    assertThat(learnt(Codebook.starter(), examples).of(cats)).isLessThan(Novelty.NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Printers", "my cat had kittens"})
  void is_a_number_for_a_codebook_of_one_phrase(String text) {
    Codebook codebook = new Codebook("t", List.of(new Theme("print", "Print", "", List.of())));

    assertThat(learnt(codebook, List.of()).of(MODEL.embed(text))).isBetween(0.0, 1.0);
  }

  private static Novelty learnt(Codebook codebook, List<Example> examples) {
    return Novelty.of(codebook, examples, MODEL, SharedSentenceModel.workers());
  }

  private static double starter(String text) {
    return STARTER.of(MODEL.embed(text));
  }
}
