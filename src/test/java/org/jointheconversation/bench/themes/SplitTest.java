package org.jointheconversation.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  /** Ten respondents with two comments each, the later respondents on later days. */
  private static final List<Comment> COMMENTS =
      IntStream.range(0, 20).mapToObj(SplitTest::comment).toList();

  private static Comment comment(int number) {
    String respondent = "R" + number / 2;
    LocalDate date = FIRST.plusDays(number / 2);
    return new Comment("NEAS", respondent, date, "comment " + number, Set.of("a"));
  }

  @Test
  void nobody_is_in_both_parts_and_nothing_is_lost() {
    Split split = Split.drawn(COMMENTS, 0.8, 5);
    assertThat(split.learn()).hasSize(16);
    assertThat(split.test()).hasSize(4);
    assertThat(split.learn().stream().map(Comment::respondent))
        .doesNotContainAnyElementsOf(split.test().stream().map(Comment::respondent).toList());
  }

  @Test
  void the_same_seed_gives_the_same_parts_and_another_one_others() {
    assertThat(Split.drawn(COMMENTS, 0.5, 1)).isEqualTo(Split.drawn(COMMENTS, 0.5, 1));
    assertThat(Split.drawn(COMMENTS, 0.5, 1)).isNotEqualTo(Split.drawn(COMMENTS, 0.5, 2));
  }

  @Test
  void by_date_the_earlier_are_learned_from() {
    Split split = Split.byDate(COMMENTS, 0.6);
    assertThat(split.learn()).containsExactlyElementsOf(COMMENTS.subList(0, 12));
    assertThat(split.test()).containsExactlyElementsOf(COMMENTS.subList(12, 20));
  }

  @Test
  void few_examples_serve_the_rarest_theme_first_and_count_what_comes_with_it() {
    List<Comment> comments =
        List.of(of(1, "common"), of(2, "common", "rare"), of(3, "common"), of(4, "other"));
    assertThat(FewExamples.of(comments, List.of("common", "rare"), 2))
        .containsExactly(comments.get(1), comments.get(0));
    assertThat(FewExamples.of(comments, List.of("common", "rare"), 0)).isEmpty();
  }

  private static Comment of(int number, String... themes) {
    return new Comment("NEAS", "R" + number, FIRST, "comment " + number, Set.of(themes));
  }
}
