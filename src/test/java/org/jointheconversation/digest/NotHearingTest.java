package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointheconversation.digest.Surroundings.NotHeard;
import org.jointheconversation.digest.disclosure.Suppression;
import org.junit.jupiter.api.Test;

/** D11, N11: who was asked and not heard from, by name and never by number. */
class NotHearingTest {
  private static final Suppression ELEVEN = new Suppression(11);

  private static List<NotHeard> in(OrganisationWeek week, Scope scope) {
    WeekAnswers answers = week.answers();
    WeekCells cells = WeekCells.of(answers, SampleWeek.CODEBOOK.ids(), ELEVEN);
    return new NotHearing(answers, cells, 11).in(scope);
  }

  private static OrganisationWeek ward() {
    return new OrganisationWeek()
        .people("RX1", 90, "wifi-network")
        .people("RX2", 70, "wifi-network")
        .asked("RX1", "nurse", "North", 200, 85)
        .asked("RX1", "porter", "North", 40, 5)
        .asked("RX2", "nurse", "South", 200, 70);
  }

  @Test
  void names_a_role_of_which_few_answered() {
    assertThat(in(ward(), Scope.WHOLE)).containsExactly(new NotHeard("role", List.of("porter")));
    assertThat(in(ward(), Scope.of("RX1")))
        .containsExactly(new NotHeard("role", List.of("porter")));
    assertThat(in(ward(), Scope.of("RX2"))).isEmpty();
  }

  @Test
  void nobody_and_few_are_named_alike_and_a_group_too_small_to_be_named_is_not() {
    OrganisationWeek week =
        ward().asked("RX2", "cleaner", "South", 30, 0).asked("RX2", "piper", "South", 10, 0);
    assertThat(in(week, Scope.WHOLE))
        .containsExactly(new NotHeard("role", List.of("cleaner", "porter")));
  }

  @Test
  void organisations_and_sites_are_named() {
    OrganisationWeek week =
        new OrganisationWeek()
            .people("RX1", 88, "wifi-network")
            .people("RX2", 68, "wifi-network")
            .people("RX3", 9, "wifi-network")
            .people("RX4", 9, "wifi-network")
            .asked("RX1", "nurse", "North", 200, 88)
            .asked("RX2", "nurse", "South", 200, 68)
            .asked("RX3", "nurse", "East", 60, 9)
            .asked("RX4", "nurse", "West", 60, 9);
    assertThat(in(week, Scope.WHOLE))
        .containsExactly(
            new NotHeard("organisation", List.of("RX3", "RX4")),
            new NotHeard("site", List.of("East", "West")));
  }

  @Test
  void no_organisation_is_named_while_another_is_hidden_for_its_sake() {
    OrganisationWeek week =
        ward().people("RX3", 4, "wifi-network").asked("RX3", "nurse", "East", 60, 4);
    assertThat(in(week, Scope.WHOLE)).containsExactly(new NotHeard("role", List.of("porter")));
  }

  @Test
  void a_name_is_left_out_where_those_without_one_could_not_account_for_all_who_answered() {
    OrganisationWeek week =
        new OrganisationWeek()
            .people("RX1", 19, "wifi-network")
            .asked("RX1", "nurse", "North", 40, 10)
            .asked("RX1", "porter", "North", 40, 9);
    assertThat(in(week, Scope.WHOLE)).containsExactly(new NotHeard("role", List.of("nurse")));
  }

  @Test
  void three_names_a_kind_are_enough() {
    OrganisationWeek week = ward();
    for (int i = 0; i < 6; i++) {
      week.asked("RX2", "role " + i, "South", 20 + i, 1);
    }
    assertThat(in(week, Scope.WHOLE))
        .containsExactly(new NotHeard("role", List.of("porter", "role 4", "role 5")));
  }
}
