package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.Ward.slack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One person, a phone and a shared computer, and the same question on both at the same time. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class TwoDevicesTest {
  private static final String NURSE = "slack:T1/U1";
  private static final int OFTEN = 5;

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private Ward ward;
  private String round;

  @BeforeEach
  void begin() {
    TestInstallation installation = new TestInstallation(folder, clock, store);
    ward = Ward.begin(installation, clock, Samples.CONSULTATION, slack("U1", "p1"));
    round = ward.talk.ask();
    ward.talk.reply(NURSE, round, "As it was");
  }

  @AfterEach
  void end() {
    ward.close();
  }

  private List<Answer> atOnce(Callable<Answer> phone, Callable<Answer> desk) {
    return AtOnce.all(2, List.of(phone, desk));
  }

  private Answer edit(String words) {
    return ward.talk.submit(NURSE, Actions.EDIT, round, Map.of(Actions.TEXT, words));
  }

  private Answer withdraw() {
    return ward.talk.submit(NURSE, Actions.WITHDRAW, round, Map.of());
  }

  private List<String> kept() {
    return ward.texts("SELECT text FROM reply");
  }

  @RepeatedTest(OFTEN)
  void two_edits_leave_one_of_the_two() {
    atOnce(() -> edit("From the phone"), () -> edit("From the desk"));
    assertThat(kept()).hasSize(1).isSubsetOf("From the phone", "From the desk");
  }

  @RepeatedTest(OFTEN)
  void an_edit_never_brings_back_what_was_taken_back() {
    atOnce(() -> edit("From the phone"), this::withdraw);
    assertThat(kept()).isEmpty();
    assertThat(ward.number("SELECT sum(replied) FROM participation")).isZero();
  }

  @RepeatedTest(OFTEN)
  void what_is_taken_back_twice_is_gone_and_both_are_told_kindly() {
    assertThat(atOnce(this::withdraw, this::withdraw))
        .allSatisfy(
            answer -> assertThat(Talk.said(answer)).containsAnyOf("Taken back", "taken it back"));
    assertThat(kept()).isEmpty();
  }

  @RepeatedTest(OFTEN)
  void two_answers_are_two_replies_of_one_person_who_answered_once() {
    atOnce(
        () -> ward.talk.reply(NURSE, round, "From the phone"),
        () -> ward.talk.reply(NURSE, round, "From the desk"));
    assertThat(kept()).containsExactlyInAnyOrder("As it was", "From the phone", "From the desk");
    assertThat(ward.number("SELECT count(DISTINCT handle) FROM reply")).isOne();
    assertThat(ward.number("SELECT sum(replied) FROM participation")).isOne();
  }
}
