package org.jointheconversation.bench.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesBenchmarkTest {
  private static final String FIGURE =
      "themes_[a-z0-9_]+ ([01]\\.[0-9]{3} ratio|[0-9]+(\\.[0-9])? (groups|s|1/s|MiB))";

  @TempDir Path folder;
  @TempDir Path data;

  private TestInstallation.Ran bench(String... options) {
    String[] words = new String[options.length + 4];
    System.arraycopy(new String[] {"bench", "themes", "--data", data.toString()}, 0, words, 0, 4);
    System.arraycopy(options, 0, words, 4, options.length);
    return new TestInstallation(folder, new SettableClock("2026-11-28T09:00:00Z")).run(words);
  }

  @Test
  void it_prints_lines_of_name_value_and_unit_for_all_that_there_is_data_for() throws Exception {
    MadeUpData.comments(data);
    MadeUpData.questions(data);
    MadeUpData.responses(data, 1);

    TestInstallation.Ran ran = bench("--part", "speed,quality", "--replies", "100");

    assertThat(ran.err()).contains("floor", "anchor", "0.77 pxtextmining");
    assertThat(ran.out().lines()).allMatch(line -> line.matches(FIGURE));
    assertThat(ran.out())
        .contains("themes_speed_vectors", "themes_nhs_micro_f1", "themes_few_first_at_64")
        .contains("themes_new_service_micro_f1_at_200", "themes_later_months_micro_f1")
        .contains("themes_groups_placed 1.000 ratio", "themes_emergent_recall")
        .contains("themes_gambling_1_first 1.000 ratio")
        .doesNotContain("themes_gambling_2");
    assertThat(ran.err()).contains("Left out: Consultation on gambling adverts, question 2");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void it_stores_replies_changes_their_codebook_and_waits_for_the_themes_of_new_ones() {
    TestInstallation.Ran ran = bench("--part", "store", "--stored", "50", "--kept", "8");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .hasSize(4)
        .allMatch(line -> line.matches("themes_[a-z0-9_]+ [0-9]+(\\.[0-9]+)? (s|ms|replies)"));
    assertThat(ran.out()).contains("themes_reassign_replies 590 replies", "themes_prompt_p95");
  }

  @Test
  void it_fails_where_there_is_data_for_nothing_and_says_what_is_missing() {
    TestInstallation.Ran ran = bench("--part", "speed,quality");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("lacks " + NhsComments.COMMENTS, "lacks " + BankQuestions.FILE);
  }

  @Test
  void a_folder_that_is_not_there_is_wrong_usage() {
    data = data.resolve("elsewhere");
    TestInstallation.Ran ran = bench();
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--data: there is no such folder");
  }

  @Test
  void comments_without_a_theme_and_repeats_are_dropped_and_dates_are_read_both_ways()
      throws Exception {
    MadeUpData.comments(data);
    NhsComments nhs = NhsComments.read(data);
    assertThat(nhs.comments()).hasSize(120);
    assertThat(nhs.comments().get(0).date()).isEqualTo(LocalDate.of(2022, 1, 31));
    assertThat(nhs.comments().get(1).date()).isEqualTo(LocalDate.of(2022, 2, 2));
    assertThat(nhs.comments().get(0).text()).isEqualTo("The \"driver\" was kind, visit 0");
    assertThat(nhs.comments().get(2).themes()).isEqualTo(Set.of("manner"));
    assertThat(nhs.comments().stream().map(Comment::service).distinct())
        .containsExactlyInAnyOrder("NEAS PTS", "NEAS S&C", "NEAS");
  }
}
