package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointheconversation.digest.disclosure.Suppression;
import org.jointheconversation.digest.words.DigestText;
import org.jointheconversation.theme.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N10, N11: the people of a theme and of a kind within it subtract, so both sides must be many. */
class KindCountsTest {
  private static final String THEME = "wifi-network";

  private static PeopleGroup people(int count, Kind... kinds) {
    List<ReplyRow> replies = new ArrayList<>();
    for (Kind kind : kinds) {
      replies.add(
          ReplyRow.of(List.of(THEME), OptionalInt.empty(), OptionalInt.empty(), Optional.of(kind)));
    }
    return new PeopleGroup(count, replies);
  }

  private static Digest.Kinds shown(int all, PeopleGroup... groups) {
    return new KindCounts(List.of(groups), Map.of(THEME, all), 11)
        .shown(THEME, new Suppression(11));
  }

  @ParameterizedTest
  @CsvSource({"11, 11, 15, 15", "12, 10, , ", "11, 10, , ", "40, 0, , ", "90, 11, 90, 15"})
  void a_kind_is_shown_where_it_and_its_rest_are_large_enough(
      int problems, int praises, Integer problem, Integer praise) {
    Digest.Kinds kinds =
        praises == 0
            ? shown(problems, people(problems, Kind.PROBLEM))
            : shown(
                problems + praises, people(problems, Kind.PROBLEM), people(praises, Kind.PRAISE));

    assertThat(kinds.problem()).isEqualTo(optional(problem));
    assertThat(kinds.praise()).isEqualTo(optional(praise));
    assertThat(kinds.idea()).isEmpty();
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  @Test
  void somebody_who_does_both_counts_for_each_and_once_for_either() {
    Digest.Kinds kinds =
        shown(
            60,
            people(20, Kind.PROBLEM, Kind.PRAISE, Kind.PRAISE),
            people(20, Kind.PROBLEM),
            people(20, Kind.IDEA));

    assertThat(kinds.problem()).hasValue(40);
    assertThat(kinds.praise()).hasValue(20);
    assertThat(kinds.idea()).hasValue(20);
  }

  @Test
  void a_week_of_the_first_format_is_composed_as_it_was() {
    FrozenInput now = SampleWeek.rich().freeze();
    FrozenInput then =
        new FrozenInput(
            now.subject(),
            now.codebook(),
            now.answers(),
            now.before(),
            now.quotes(),
            now.minGroup(),
            List.of(),
            Surroundings.NONE,
            1);

    String figures = DigestJson.figures(DigestComposer.compose(then));

    assertThat(FrozenInput.parse(then.canonical()).canonical()).isEqualTo(then.canonical());
    assertThat(then.canonical()).contains("\"format\":1").doesNotContain("emerging");
    assertThat(figures).contains("\"kinds\":null").doesNotContain("codebookChanged");
  }

  @Test
  void what_the_codebook_lacks_is_shown_rounded_and_only_where_it_is_large_enough() {
    FrozenInput week = SampleWeek.rich().freeze();
    FrozenInput with =
        new FrozenInput(
            week.subject(),
            week.codebook(),
            week.answers(),
            week.before(),
            week.quotes(),
            week.minGroup(),
            List.of(new Emerging("parking, permit", 23), new Emerging("lockers", 10)),
            Surroundings.NONE,
            2);
    Digest digest = DigestComposer.compose(FrozenInput.parse(with.canonical()));

    assertThat(digest.emerging())
        .containsExactly(new Digest.Emerging("parking, permit", 25, List.of()));
    assertThat(DigestJson.render(digest))
        .contains("\"emerging\":[{\"name\":\"parking, permit\",\"people\":25,\"quotes\":[]}]");
    assertThat(DigestText.render(digest)).contains("parking, permit: 25 people.");
  }
}
