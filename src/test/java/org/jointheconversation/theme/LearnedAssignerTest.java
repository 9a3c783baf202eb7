package org.jointheconversation.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedAssignerTest {
  private static final Theme PAY = new Theme("pay", "Pay", "", List.of());
  private static final Theme PARKING = new Theme("parking", "Parking", "", List.of());

  private final LearnedAssigner starter = SharedSentenceModel.starter();

  @ParameterizedTest
  @ValueSource(strings = {"", "nothing", "No comment, thanks", "👍", "?!"})
  void a_reply_that_says_nothing_is_unclassified_and_has_the_nearest_theme_behind(String text) {
    List<Assignment> themes = starter.assign(text);

    assertThat(themes).hasSize(2);
    assertThat(themes.get(0)).isEqualTo(new Assignment("unclassified", 1, true));
    assertThat(Codebook.starter().themeIds()).contains(themes.get(1).theme());
    assertThat(themes.get(1).sure()).isFalse();
    assertThat(themes.get(1).score()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"who is the president of France", "I like football"})
  void a_reply_about_nothing_of_the_codebook_is_unclassified(String text) {
    List<Assignment> themes = starter.assign(text);

    assertThat(themes.get(0).theme()).isEqualTo("unclassified");
    assertThat(themes.get(1).sure()).isFalse();
    assertThat(themes.get(0).score()).isGreaterThanOrEqualTo(themes.get(1).score());
  }

  @Test
  void a_clear_reply_has_one_sure_theme() {
    List<Assignment> themes = starter.assign("the ward printer has jammed again");

    assertThat(themes.get(0).theme()).isEqualTo("printing-scanning");
    assertThat(themes.get(0).score()).isBetween(0.6, 1.0);
    assertThat(themes).filteredOn(Assignment::sure).containsExactly(themes.get(0));
  }

  @Test
  void a_reply_about_two_things_has_both_themes_best_first() {
    List<Assignment> themes =
        starter.assign("printer never works and the wifi drops out all the time");

    assertThat(themes.stream().map(Assignment::theme).limit(2))
        .containsExactlyInAnyOrder("wifi-network", "printing-scanning");
    assertThat(themes.get(0).score()).isGreaterThanOrEqualTo(themes.get(1).score());
  }

  @Test
  void whoever_must_decide_is_offered_three_themes_best_first() {
    List<Assignment> themes = starter.assign("it is all a bit much on this ward");

    assertThat(themes).hasSize(3).noneMatch(Assignment::sure);
    assertThat(themes)
        .isSortedAccordingTo(Comparator.comparingDouble(Assignment::score).reversed());
  }

  @ParameterizedTest
  @MethodSource("org.jointheconversation.theme.HostileTexts#all")
  void any_text_has_one_to_three_themes(String text) {
    assertThat(starter.assign(text)).hasSizeBetween(1, 3).doesNotContainNull();
  }

  @Test
  void the_same_text_gives_the_same_answer_on_any_thread_and_from_a_stored_vector() {
    List<String> texts =
        StarterReplies.all().stream().map(StarterReplies.Reply::text).limit(25).toList();
    List<List<Assignment>> together = SharedSentenceModel.workers().map(texts, starter::assign);

    assertThat(together).isEqualTo(texts.stream().map(starter::assign).toList());
    assertThat(together)
        .isEqualTo(
            texts.stream()
                .map(text -> starter.assign(text, SharedSentenceModel.model().embed(text)))
                .toList());
  }

  @Test
  void a_codebook_without_seeds_goes_by_its_names() {
    LearnedAssigner assigner = assigner(PAY, PARKING);

    assertThat(best(assigner, "nowhere to leave my car")).isEqualTo("parking");
    assertThat(best(assigner, "my salary is too low")).isEqualTo("pay");
  }

  @Test
  void a_codebook_of_one_theme_still_knows_what_is_far_from_it() {
    LearnedAssigner assigner = assigner(PARKING);

    assertThat(best(assigner, "the car park was full")).isEqualTo("parking");
    assertThat(best(assigner, "nothing")).isEqualTo("unclassified");
  }

  @Test
  void themes_with_the_same_seeds_are_equally_likely() {
    LearnedAssigner assigner =
        assigner(
            new Theme("b", "Printers", "", List.of("printer")),
            new Theme("a", "Printers", "", List.of("printer")));
    List<Assignment> themes = assigner.assign("the printer jammed");

    assertThat(themes.stream().map(Assignment::theme)).containsExactly("b", "a");
    assertThat(themes.get(0).score()).isEqualTo(themes.get(1).score());
  }

  @Test
  void a_codebook_with_a_theme_for_nothing_is_taken_at_its_word() {
    LearnedAssigner assigner =
        assigner(PAY, new Theme("no-answer", "No answer", "", List.of("nothing", "n/a")));

    assertThat(best(assigner, "Nothing.")).isEqualTo("no-answer");
  }

  @Test
  void examples_teach_what_seeds_do_not_say() {
    Codebook codebook = new Codebook("test", List.of(PAY, PARKING));
    String text = "my car was stuck at the barrier";
    List<Example> examples =
        List.of(
            new Example("barrier would not open", "pay"),
            new Example("stuck at the barrier", "pay"),
            new Example("queue at the barrier", "pay"));

    assertThat(best(assigner(PAY, PARKING), text)).isEqualTo("parking");
    assertThat(best(learnt(codebook, examples), text)).isEqualTo("pay");
  }

  @Test
  void contradicting_and_repeated_examples_do_no_harm() {
    Codebook codebook = new Codebook("test", List.of(PAY, PARKING));
    List<Example> examples =
        IntStream.range(0, 3_000)
            .mapToObj(i -> new Example("same words", i % 2 == 0 ? "pay" : "parking"))
            .toList();

    List<Assignment> themes = learnt(codebook, examples).assign("same words");

    assertThat(themes.stream().map(Assignment::theme)).containsExactlyInAnyOrder("pay", "parking");
  }

  @Test
  void a_theme_with_examples_is_sure_from_where_its_own_examples_say() {
    Codebook codebook = new Codebook("test", List.of(PAY, PARKING));
    List<Example> examples =
        IntStream.range(0, 40)
            .boxed()
            .flatMap(
                i ->
                    Stream.of(
                        new Example("my wages were short by " + i + " hours", "pay"),
                        new Example("no space left at gate " + i + " this morning", "parking")))
            .toList();

    List<Assignment> themes = learnt(codebook, examples).assign("wages short again");

    assertThat(themes.get(0)).matches(best -> best.theme().equals("pay") && best.sure());
    assertThat(themes.get(1)).matches(other -> !other.sure());
  }

  @Test
  void more_phrases_than_can_be_learned_in_seconds_are_thinned_from_the_frequent_themes() {
    Codebook codebook = new Codebook("test", List.of(PAY, PARKING));
    List<Example> many = new ArrayList<>();
    many.add(new Example("the only one about parking", "parking"));
    for (int i = 0; i < Thinning.MOST + 50; i++) {
      many.add(new Example("pay " + i, "pay"));
    }

    List<Phrase> kept = Thinning.of(Phrase.of(codebook, many), 2);

    assertThat(kept).hasSize(Thinning.MOST);
    assertThat(kept).extracting(Phrase::text).contains("the only one about parking", "Pay");
    assertThat(kept).extracting(Phrase::text).doesNotContain("pay 0").contains("pay 6049");
  }

  @Test
  void why_shows_whole_phrases_and_words_of_the_reply_itself() {
    Codebook codebook = new Codebook("test", List.of(PAY, PARKING));
    LearnedAssigner assigner =
        learnt(codebook, List.of(new Example("stuck at the barrier", "parking")));
    String text = "the barrier was stuck and we were late";

    Explanation why = assigner.explain(text, SharedSentenceModel.model().embed(text), "parking");

    assertThat(why.phrases().get(0).text()).isEqualTo("stuck at the barrier");
    assertThat(why.phrases().get(0).example()).isTrue();
    assertThat(why.words()).extracting(Explanation.Because::text).contains("barrier", "stuck");
    assertThat(why.words()).allMatch(word -> text.contains(word.text()));
    assertThat(why.toString()).doesNotContain("barrier");
  }

  @Test
  void refuses_examples_of_unknown_themes_without_quoting_them() {
    Codebook codebook = new Codebook("test", List.of(PAY));

    assertThatThrownBy(() -> learnt(codebook, List.of(new Example("CANARY", "other"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("CANARY");
    assertThat(new Example("CANARY", "pay").toString()).doesNotContain("CANARY");
  }

  private static LearnedAssigner assigner(Theme... themes) {
    return learnt(new Codebook("test", List.of(themes)), List.of());
  }

  private static LearnedAssigner learnt(Codebook codebook, List<Example> examples) {
    return LearnedAssigner.of(
        codebook, examples, SharedSentenceModel.model(), SharedSentenceModel.workers());
  }

  private static String best(Assigner assigner, String text) {
    return assigner.assign(text).get(0).theme();
  }
}
