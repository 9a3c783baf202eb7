package org.jointheconversation.bench.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.bench.digest.Line.organisation;
import static org.jointheconversation.bench.digest.Line.whole;

import java.util.Arrays;
import java.util.List;
import org.jointheconversation.bench.digest.Finding.Leak;
import org.junit.jupiter.api.Test;

class DisclosureAttackTest {
  private static final int MIN_GROUP = 11;

  @Test
  void one_hidden_organisation_beside_shown_ones_is_found() {
    assertThat(
            attack(
                at(
                    whole().turnout(900, 300, 310).theme("wifi", 40),
                    organisation("A").theme("wifi", 20),
                    organisation("B").theme("wifi", 20),
                    organisation("C"))))
        .contains(finding(Leak.NARROW, "1", "wifi people of C", 0, 6))
        .contains(finding(Leak.LONE, "1", "wifi people of C", 0, 6));
  }

  @Test
  void a_hidden_organisation_that_must_be_a_few_people_is_found() {
    assertThat(
            attack(
                at(
                    whole().turnout(900, 300, 310).theme("wifi", 50),
                    organisation("A").theme("wifi", 45),
                    organisation("B"))))
        .contains(finding(Leak.SMALL, "1", "wifi people of B", 1, 9));
  }

  @Test
  void those_in_no_organisation_hide_one_that_is_hidden() {
    List<Finding> findings =
        new DisclosureAttack(MIN_GROUP, true, Reading.MAY_BE_KEPT)
            .findings(
                List.of(
                    at(
                        whole().turnout(900, 300, 310).theme("wifi", 65),
                        organisation("A").theme("wifi", 45),
                        organisation("B"))));
    assertThat(findings).isEmpty();
  }

  /** Whoever takes them for few comes to 26 at least and 10 at most, and has learnt nothing. */
  @Test
  void those_in_no_organisation_may_be_known_where_they_are_many() {
    List<List<String>> published =
        List.of(
            at(
                whole().turnout(900, 300, 310).theme("wifi", 75),
                organisation("A").theme("wifi", 45)));
    assertThat(new DisclosureAttack(MIN_GROUP, true, Reading.MAY_BE_KEPT).findings(published))
        .containsExactly(finding(Leak.OUTSIDE, "1", "wifi people of (none)", 26, 34));
  }

  @Test
  void those_in_no_organisation_may_not_be_known_where_they_are_few() {
    List<List<String>> published =
        List.of(
            at(
                whole().turnout(900, 300, 310).theme("wifi", 50),
                organisation("A").theme("wifi", 45)));
    assertThat(new DisclosureAttack(MIN_GROUP, true, Reading.MAY_BE_KEPT).findings(published))
        .contains(finding(Leak.SMALL, "1", "wifi people of (none)", 1, 9));
  }

  /** A few did not raise what nearly everybody raised: the whole says so by itself. */
  @Test
  void what_the_whole_says_of_nearly_everybody_is_counted_and_allowed() {
    assertThat(attack(at(whole().turnout(900, 50, 50).theme("wifi", 45))))
        .containsExactly(
            finding(Leak.COMPLEMENT, "1", "answered but not wifi people of (whole)", 3, 7));
  }

  @Test
  void where_nobody_answered_nobody_is_behind_any_number() {
    assertThat(attack(at(whole().turnout(900, 0, 0), organisation("A"), organisation("B"))))
        .isNotEmpty()
        .extracting(Finding::leak)
        .containsOnly(Leak.NOBODY);
  }

  /** Its draft waits: 26 to 34 people will stand there, and may. */
  @Test
  void an_organisation_that_is_not_public_yet_may_be_known_where_it_is_large() {
    List<String> first =
        at(whole().turnout(900, 300, 310).theme("wifi", 75), organisation("A").theme("wifi", 45));
    List<String> later = at(organisation("B").theme("wifi", 30));
    assertThat(attack(first, later)).isEmpty();
    assertThat(attack(first, at(organisation("B"))))
        .contains(finding(Leak.AS_GOOD_AS_SHOWN, "1", "wifi people of B", 26, 34));
  }

  @Test
  void two_hidden_organisations_that_are_few_together_are_found() {
    assertThat(
            attack(
                at(
                    whole().turnout(900, 300, 310).theme("wifi", 50),
                    organisation("A").theme("wifi", 45),
                    organisation("B"),
                    organisation("C"))))
        .contains(finding(Leak.TOGETHER, "1", "wifi people of all hidden", 1, 9));
  }

  @Test
  void two_hidden_organisations_with_room_between_them_are_safe() {
    assertThat(
            attack(
                at(
                    whole().turnout(900, 300, 310).theme("wifi", 65),
                    organisation("A").theme("wifi", 45),
                    organisation("B"),
                    organisation("C"))))
        .isEmpty();
  }

  /** Nobody raises a theme who did not answer: only the linear program sees it. */
  @Test
  void a_small_turnout_narrows_a_theme() {
    assertThat(
            attack(
                at(
                    whole().turnout(900, 40, 41).theme("wifi", 40),
                    organisation("A").turnout(100, 35, 35),
                    organisation("B"),
                    organisation("C"))))
        .anyMatch(f -> f.leak() == Leak.NARROW && f.cell().equals("wifi people of B"))
        .contains(finding(Leak.NARROW, "1", "answered of B", 0, 7));
  }

  @Test
  void three_people_who_were_asked_and_did_not_answer_are_found() {
    assertThat(attack(at(whole().turnout(103, 100, 104))))
        .containsExactly(finding(Leak.UNASKED, "1", "asked but not answered of (whole)", 3, 3));
    assertThat(
            attack(
                at(
                    whole().turnout(900, 300, 310),
                    organisation("A").turnout(30, 25, 25),
                    organisation("B").turnout(870, 275, 285))))
        .contains(finding(Leak.REST, "1", "asked but not answered of A", 1, 9));
    assertThat(attack(at(whole().turnout(100, 100, 104)))).isEmpty();
    assertThat(attack(at(whole().turnout(111, 100, 104)))).isEmpty();
  }

  @Test
  void a_turnout_that_is_missing_beside_a_theme_tells_of_a_few_silent_people() {
    assertThat(attack(at(whole().theme("wifi", 40))))
        .containsExactly(finding(Leak.WHY_MISSING, "1", "asked and silent of (whole)", 1, 10));
  }

  @Test
  void those_of_a_theme_who_are_not_of_a_kind_are_found() {
    assertThat(attack(at(whole().turnout(900, 300, 310).theme("wifi", 30, 25, null, null))))
        .containsExactly(
            finding(Leak.REST, "1", "wifi people but not wifi problem of (whole)", 1, 9));
    assertThat(attack(at(whole().turnout(900, 300, 310).theme("wifi", 40, 25, 15, null))))
        .isEmpty();
  }

  @Test
  void an_exact_turnout_that_changes_by_four_people_is_found() {
    assertThat(
            attack(
                at(whole().turnout(900, 300, 310)), at(whole().edition(2).turnout(904, 304, 320))))
        .contains(finding(Leak.CHANGE, "1-2", "change of answered of (whole)", 4, 4))
        .contains(finding(Leak.CHANGE, "1-2", "change of asked of (whole)", 4, 4))
        .contains(finding(Leak.CHANGE, "1-2", "change of replies of (whole)", 10, 10));
    assertThat(
            attack(
                at(whole().turnout(900, 300, 310)), at(whole().edition(2).turnout(900, 311, 321))))
        .isEmpty();
  }

  @Test
  void silence_that_changes_by_a_few_people_is_found() {
    assertThat(
            attack(
                at(whole().turnout(900, 300, 310)), at(whole().edition(2).turnout(915, 311, 321))))
        .containsExactly(
            finding(Leak.CHANGE, "1-2", "change of asked but not answered of (whole)", 4, 4));
  }

  /** 28 to 32 people became 33 to 37: by one at least, and by nine at most. */
  @Test
  void a_count_that_goes_up_by_one_step_is_found() {
    List<String> first = at(whole().turnout(900, 300, 310).theme("wifi", 30));
    assertThat(attack(first, at(whole().edition(2).turnout(900, 300, 310).theme("wifi", 35))))
        .containsExactly(finding(Leak.CHANGE, "1-2", "change of wifi people of (whole)", 1, 9));
    assertThat(attack(first, at(whole().edition(2).turnout(900, 300, 310).theme("wifi", 40))))
        .isEmpty();
  }

  @Test
  void a_change_over_three_editions_is_found() {
    assertThat(
            attack(
                at(whole().turnout(900, 300, 310)),
                at(whole().edition(2).turnout(900, 330, 340)),
                at(whole().edition(3).turnout(900, 303, 340))))
        .contains(finding(Leak.CHANGE, "1-3", "change of answered of (whole)", 3, 3));
  }

  /** A number that stands there again may be of then; only who reads it as of now is told more. */
  @Test
  void a_number_that_was_kept_tells_nothing_of_later() {
    List<String> first =
        at(
            whole().turnout(900, 300, 310).theme("wifi", 65),
            organisation("A").theme("wifi", 45),
            organisation("B").theme("wifi", 20));
    List<String> second =
        at(
            whole().edition(2).turnout(900, 300, 310).theme("wifi", 65),
            organisation("A").edition(2).theme("wifi", 45),
            organisation("B").edition(2));
    assertThat(attack(first, second)).isEmpty();
    assertThat(
            new DisclosureAttack(MIN_GROUP, false, Reading.AS_SHOWN)
                .findings(List.of(first, second)))
        .contains(finding(Leak.AS_GOOD_AS_SHOWN, "2", "wifi people of B", 16, 24));
  }

  @Test
  void a_share_of_an_unknown_number_of_people_tells_the_number() {
    assertThat(
            attack(
                at(
                    whole().turnout(900, 300, 310).theme("wifi", 30).share(0.1),
                    organisation("A").turnout(50, 35, 35).theme("wifi", 15).share(0.4167))))
        .contains(finding(Leak.UNEXPLAINED, "1", "answered, by the share of wifi of A", 36, 36));
  }

  @Test
  void a_change_from_something_never_published_is_found() {
    List<String> first = at(whole().week("2026-W46").turnout(900, 300, 310).theme("wifi", 30));
    assertThat(
            attack(first, at(whole().turnout(900, 300, 310).theme("wifi", 45).change(15, "same"))))
        .isEmpty();
    assertThat(
            attack(first, at(whole().turnout(900, 300, 310).theme("wifi", 45).change(5, "same"))))
        .containsExactly(finding(Leak.UNEXPLAINED, "1", "change of wifi (same) of (whole)", 5, 5));
  }

  /** Forty hours less thirty-nine are lost by somebody, and at most by as many as raise it. */
  @Test
  void hours_tell_that_somebody_gave_minutes() {
    assertThat(
            attack(
                at(
                    whole().turnout(900, 300, 310).theme("wifi", 30).hours(60),
                    organisation("A").theme("wifi", 25).hours(38),
                    organisation("B"))))
        .contains(finding(Leak.SMALL, "1", "wifi timed of B", 1, 9));
  }

  private static List<String> at(Line... lines) {
    return Arrays.stream(lines).map(Line::toString).toList();
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static List<Finding> attack(List<String>... publications) {
    return new DisclosureAttack(MIN_GROUP, false, Reading.MAY_BE_KEPT)
        .findings(Arrays.asList(publications));
  }

  private static Finding finding(Leak leak, String editions, String cell, int low, int high) {
    return new Finding(
        leak,
        org.jointheconversation.consultation.IsoWeek.parse("2026-W47"),
        editions,
        cell,
        new Interval(low, high));
  }
}
