package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DigestPropertiesTest {

  @Property(tries = 300)
  void N10_every_shown_count_is_a_multiple_of_5_and_at_least_15(@ForAll("weeks") SampleWeek week) {
    for (Digest.Theme theme : week.compose().shown()) {
      assertThat(theme.people().getAsInt()).isGreaterThanOrEqualTo(15);
      assertThat(theme.people().getAsInt() % 5).isZero();
    }
  }

  @Property(tries = 300)
  void N11_shares_are_made_from_what_is_shown(@ForAll("weeks") SampleWeek week) {
    Digest digest = week.compose();
    for (Digest.Theme theme : digest.shown()) {
      assertThat(theme.share().isPresent()).isEqualTo(digest.turnout().answered().isPresent());
      theme
          .share()
          .ifPresent(share -> assertThat(share).isEqualByComparingTo(share(digest, theme)));
    }
  }

  @Property(tries = 300)
  void N11_a_turnout_never_names_a_small_group(@ForAll("weeks") SampleWeek week) {
    Digest.Turnout turnout = week.compose().turnout();
    assertThat(turnout.answered().orElse(0)).isNotIn(smallGroups());
    assertThat(turnout.asked().isPresent()).isEqualTo(turnout.answered().isPresent());
    assertThat(turnout.replies().isPresent()).isEqualTo(turnout.answered().isPresent());
  }

  @Property(tries = 300)
  void every_theme_of_the_codebook_is_shown_or_suppressed(@ForAll("weeks") SampleWeek week) {
    Digest digest = week.compose();
    assertThat(digest.shown().size() + digest.suppressed())
        .isEqualTo(SampleWeek.CODEBOOK.themes().size());
  }

  @Property(tries = 300)
  void fewer_people_than_the_smallest_group_change_nothing_that_is_shown_of_a_theme(
      @ForAll("weeks") SampleWeek week) {
    Digest digest = week.compose();
    for (Digest.Theme theme : digest.themes()) {
      if (theme.people().isEmpty()) {
        assertThat(theme.share()).isEmpty();
        assertThat(theme.hoursLost()).isEmpty();
        assertThat(theme.quotes()).isEmpty();
      }
    }
  }

  @Property(tries = 100)
  void the_order_of_people_changes_no_byte(@ForAll("groups") List<PeopleGroup> groups) {
    List<PeopleGroup> turned = new ArrayList<>(groups);
    Collections.reverse(turned);
    assertThat(DigestJson.figures(week(turned).compose()))
        .isEqualTo(DigestJson.figures(week(groups).compose()));
  }

  @Property(tries = 100)
  void an_edition_of_any_week_verifies(@ForAll("weeks") SampleWeek week) {
    FrozenInput input = week.freeze();
    Edition edition = Edition.of(input, EditionState.DRAFT);
    assertThat(Verification.of(edition, input.canonical()).holds()).isTrue();
  }

  @Provide
  Arbitrary<SampleWeek> weeks() {
    Arbitrary<Integer> silent = Arbitraries.of(0, 1, 10, 11, 300);
    return Combinators.combine(groupLists(), silent)
        .as((groups, quiet) -> week(groups).asked(quiet + 40, quiet));
  }

  @Provide
  Arbitrary<List<PeopleGroup>> groups() {
    return groupLists();
  }

  private static Arbitrary<List<PeopleGroup>> groupLists() {
    List<String> ids =
        SampleWeek.CODEBOOK.themes().stream().map(FrozenCodebook.ThemeName::id).toList();
    Arbitrary<List<String>> themes = Arbitraries.of(ids).list().ofMaxSize(3);
    Arbitrary<ReplyRow> replies =
        Combinators.combine(themes, Arbitraries.of(5, 15, 30, 60, 90), Arbitraries.of(1, 5, 15))
            .as(
                (of, minutes, times) ->
                    SampleWeek.reply(minutes, times, of.toArray(String[]::new)));
    return Combinators.combine(
            Arbitraries.integers().between(1, 14), replies.list().ofMinSize(1).ofMaxSize(3))
        .as(PeopleGroup::new)
        .list()
        .ofMaxSize(12);
  }

  private static SampleWeek week(List<PeopleGroup> groups) {
    SampleWeek week = new SampleWeek();
    groups.forEach(g -> week.people(g.people(), g.replies().toArray(ReplyRow[]::new)));
    return week;
  }

  private static BigDecimal share(Digest digest, Digest.Theme theme) {
    return BigDecimal.valueOf(theme.people().getAsInt())
        .divide(BigDecimal.valueOf(digest.turnout().answered().getAsInt()), 4, RoundingMode.HALF_UP)
        .min(BigDecimal.ONE);
  }

  private static List<Integer> smallGroups() {
    return List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }
}
