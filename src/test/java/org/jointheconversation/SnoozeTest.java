package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.Ward.slack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** "Not now": the newest question once more, at a time that its member chooses (N29). */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class SnoozeTest {
  private static final String NURSE = "slack:T1/U1";
  private static final String AGAIN = "U1: You wanted to be asked this later. Here it is again.";
  private static final String NIGHTS =
      "quietHours: { from: \"18:00\", to: \"08:00\", weekends: true }\n";
  private static final String REMINDED =
      Samples.CONSULTATION.replace(
          "zone: consultation", "zone: consultation\n    reminders: [ 1 day, 3 days ]");

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
  private Ward ward;

  private void asked(String yaml, String... more) {
    String[] audience = new String[more.length + 1];
    audience[0] = slack("U1", "p1");
    System.arraycopy(more, 0, audience, 1, more.length);
    ward = Ward.begin(new TestInstallation(folder, clock, store), clock, yaml, audience);
    ward.outgoing.until("2026-11-24T10:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(audience.length);
    ward.outgoing.clear();
  }

  @AfterEach
  void end() {
    ward.close();
  }

  private String round() {
    return ward.texts("SELECT id FROM round WHERE state = 'OPEN' ORDER BY slot DESC").get(0);
  }

  private View notNow() {
    return ward.talk.conversation().view(ChatUser.parse(NURSE), Actions.SNOOZE, round());
  }

  private String choose(String when) {
    Answer answer = ward.talk.submit(NURSE, Actions.SNOOZE, round(), Map.of(Actions.WHEN, when));
    return Talk.said(answer);
  }

  @Test
  void not_now_offers_three_times_and_names_each_by_the_clock() {
    asked(Samples.CONSULTATION);
    clock.set("2026-11-24T10:05:00Z");
    Form form = ((View.FormView) notNow()).form();
    assertThat(((Form.ChoiceField) form.fields().get(0)).choices())
        .extracting(Form.Choice::label)
        .containsExactly(
            "In 1 hour: today at 11:05",
            "When the shift ends: today at 15:30",
            "Tomorrow: tomorrow at 10:05");
    assertThat(form.note()).contains("07:30, 15:30 or 19:30");
  }

  @Test
  void T28_it_comes_again_once_at_that_time_and_counts_as_nothing_new() {
    asked(Samples.CONSULTATION);
    assertThat(choose("hour")).contains("again today at 11:00");
    ward.outgoing.until("2026-11-27T12:00:00Z");
    assertThat(ward.outgoing.sent).containsExactly("2026-11-24T11:00:00Z " + AGAIN);
    assertThat(ward.installation.ok("rounds", "getting-tech-right"))
        .contains("\"asked\":1", "\"accepted\":1", "{\"SENT\":1}");
  }

  @Test
  void a_new_choice_takes_the_place_of_the_one_before() {
    asked(Samples.CONSULTATION);
    choose("hour");
    choose("tomorrow");
    assertThat(choose("shift")).contains("today at 15:30");
    ward.outgoing.until("2026-11-27T12:00:00Z");
    assertThat(ward.outgoing.sent).containsExactly("2026-11-24T15:30:00Z " + AGAIN);
  }

  @Test
  void it_can_be_put_off_again_once_it_came() {
    asked(Samples.CONSULTATION);
    choose("hour");
    ward.outgoing.until("2026-11-24T11:10:00Z");
    assertThat(choose("hour")).contains("today at 12:10");
    ward.outgoing.until("2026-11-24T20:00:00Z");
    assertThat(ward.outgoing.sent)
        .containsExactly("2026-11-24T11:00:00Z " + AGAIN, "2026-11-24T12:10:00Z " + AGAIN);
  }

  @Test
  void reminders_due_before_do_not_go_out_as_well_and_later_ones_do() {
    asked(REMINDED, slack("U2", "p2"));
    ward.outgoing.until("2026-11-24T10:30:00Z");
    choose("tomorrow");
    ward.types("slack:T1/U2", "snooze hour");
    ward.outgoing.until("2026-11-25T12:00:00Z");
    assertThat(ward.deliveries("U1")).containsExactly("0 SENT ", "1 CANCELLED snoozed", "3 SENT ");
    assertThat(ward.deliveries("U2")).containsExactly("0 SENT ", "1 SENT ", "2 QUEUED ", "3 SENT ");
  }

  @Test
  void nothing_comes_once_it_is_answered_or_the_round_is_over_or_cancelled_or_they_stop() {
    asked(Samples.CONSULTATION, slack("U2", "p2"), slack("U3", "p3"));
    choose("shift");
    ward.types(NURSE, "The printer jams");
    ward.types("slack:T1/U2", "snooze shift");
    ward.types("slack:T1/U2", "pause");
    ward.types("slack:T1/U3", "snooze shift");
    ward.installation.ok("cancel", round(), "--as", TestInstallation.ADMIN);
    ward.outgoing.until("2026-11-24T20:00:00Z");
    assertThat(ward.outgoing.sent).isEmpty();
    assertThat(ward.deliveries("U3")).containsExactly("0 SENT ", "3 CANCELLED cancelled");
  }

  @Test
  void the_next_round_ends_what_was_put_off() {
    asked(Samples.CONSULTATION);
    clock.set("2026-12-01T09:30:00Z");
    assertThat(choose("hour")).contains("today at 10:30");
    ward.outgoing.until("2026-12-01T12:00:00Z");
    assertThat(ward.outgoing.sent)
        .containsExactly("2026-12-01T10:00:00Z U1: What slowed you down on a computer this week?");
  }

  @Test
  void pause_all_holds_it_and_it_does_not_come_in_the_night_for_that() {
    asked(Samples.CONSULTATION + NIGHTS);
    choose("hour");
    ward.installation.ok("pause-all", "--as", TestInstallation.ADMIN);
    ward.outgoing.until("2026-11-24T22:00:00Z");
    ward.installation.ok("resume-all", "--as", TestInstallation.ADMIN);
    ward.outgoing.until("2026-11-25T09:00:00Z");
    assertThat(ward.outgoing.sent).containsExactly("2026-11-25T08:00:00Z " + AGAIN);
  }

  @Test
  void N29_an_hour_and_the_end_of_the_shift_are_as_asked_and_tomorrow_keeps_to_quiet_times() {
    asked(Samples.CONSULTATION + NIGHTS);
    clock.set("2026-11-24T18:40:00Z");
    assertThat(choose("shift")).contains("today at 19:30");
    ward.outgoing.until("2026-11-24T19:40:00Z");
    assertThat(ward.outgoing.sent).containsExactly("2026-11-24T19:30:00Z " + AGAIN);
    assertThat(choose("hour")).contains("today at 20:40");
    ward.outgoing.until("2026-11-24T21:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(2);
    assertThat(choose("tomorrow")).contains("on Thursday 26 November at 08:00");
    assertThat(choose("shift")).contains("tomorrow at 07:30");
  }

  @Test
  void the_word_alone_shows_the_times_and_with_one_it_is_done() {
    asked(Samples.CONSULTATION);
    assertThat(ward.types(NURSE, "snooze")).contains("What slowed you down", "snooze shift");
    assertThat(ward.types(NURSE, "Snooze Tomorrow")).contains("tomorrow at 10:00");
    assertThat(ward.types(NURSE, "snooze the alarm on bay 4")).contains("Kept");
    assertThat(ward.types(NURSE, "snooze hour")).contains("You have answered this question");
  }

  @Test
  void who_was_not_asked_is_told_so_politely() {
    asked(Samples.CONSULTATION);
    assertThat(ward.types("slack:T1/STRANGER", "snooze")).contains("no open question");
    assertThat(ward.types("slack:T1/STRANGER", "snooze hour")).contains("no open question");
    ward.installation.ok("close", "getting-tech-right", "--as", TestInstallation.ADMIN);
    assertThat(ward.types(NURSE, "snooze")).contains("no open question");
    assertThat(notNowOfAnOldRound()).contains("no open question");
  }

  private String notNowOfAnOldRound() {
    View view = ward.talk.conversation().view(ChatUser.parse(NURSE), Actions.SNOOZE, "77");
    return ((View.TextView) view).blocks().toString();
  }

  @Test
  void only_the_newest_question_can_be_put_off() {
    asked(
        Samples.CONSULTATION.replace(
            "digest:",
            "  - id: tell-more\n    text: What helped?\n    send: every Tuesday at 11:00\n"
                + "    zone: consultation\ndigest:"));
    String old = round();
    ward.outgoing.until("2026-11-24T11:10:00Z");
    assertThat(ward.outgoing.sent).hasSize(1);
    assertThat(Talk.said(ward.talk.submit(NURSE, Actions.SNOOZE, old, Map.of("when", "hour"))))
        .contains("only put off the newest question");
    assertThat(choose("hour")).contains("today at 12:10");
    assertThat(choose("later")).contains("Please choose one");
  }

  @Test
  void what_would_come_after_the_consultation_ends_is_not_offered() {
    asked(Samples.CONSULTATION.replace("closes: 2026-12-18", "closes: 2026-11-24"));
    clock.set("2026-11-24T22:30:00Z");
    assertThat(((Form.ChoiceField) ((View.FormView) notNow()).form().fields().get(0)).choices())
        .extracting(Form.Choice::value)
        .isEqualTo(List.of("hour"));
    assertThat(choose("tomorrow")).contains("over before then");
  }
}
