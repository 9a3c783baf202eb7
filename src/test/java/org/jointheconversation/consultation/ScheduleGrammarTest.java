package org.jointheconversation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleGrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every Tuesday at 10:00",
        "every 2 weeks on Tuesday at 10:00",
        "every 26 weeks on Sunday at 00:00",
        "once on 2026-11-24 at 23:59",
      })
  void a_schedule_is_written_back_as_it_was_read(String written) {
    assertThat(ScheduleGrammar.schedule(written)).hasToString(written);
  }

  @ParameterizedTest
  @CsvSource({
    "EVERY tuesday AT 10:00, every Tuesday at 10:00",
    "every  Tuesday  at  10:00, every Tuesday at 10:00",
    "every 1 week on Tuesday at 10:00, every Tuesday at 10:00",
  })
  void case_and_spaces_do_not_matter(String written, String read) {
    assertThat(ScheduleGrammar.schedule(written)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Tuesday at 10:00",
        "every Tuesday",
        "every Tuesday at 10",
        "every Tuesday at 1:00",
        "every Tuesday at 24:00",
        "every Tuesday at 10:60",
        "every Tuesday at 10:00 and Friday",
        "every day at 10:00",
        "every 0 weeks on Tuesday at 10:00",
        "every 27 weeks on Tuesday at 10:00",
        "every two weeks on Tuesday at 10:00",
        "once on 2026-02-29 at 10:00",
        "once on 24-11-2026 at 10:00",
        "once on 0000-01-01 at 10:00",
        "once on 2126-01-01 at 10:00",
        "once at 10:00",
        "0 10 * * 2",
      })
  void what_the_grammar_does_not_know_is_refused(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScheduleGrammar.schedule(written));
  }

  @Test
  void a_slip_in_the_day_is_answered_with_the_day() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleGrammar.schedule("every Tusday at 10:00"))
        .withMessageContaining("did you mean Tuesday");
  }

  @Test
  void a_digest_is_weekly() {
    assertThat(ScheduleGrammar.weeklyTime("every Monday at 09:00"))
        .hasToString("every Monday at 09:00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleGrammar.weeklyTime("every 2 weeks on Monday at 09:00"));
  }

  @Test
  void dates_are_one_or_a_range() {
    assertThat(ScheduleGrammar.dateRange("2026-12-07..2026-12-08"))
        .hasToString("2026-12-07..2026-12-08");
    assertThat(ScheduleGrammar.dateRange("2026-12-07")).hasToString("2026-12-07");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleGrammar.dateRange("2026-12-08..2026-12-07"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleGrammar.dateRange("2026-12-08.."));
  }
}
