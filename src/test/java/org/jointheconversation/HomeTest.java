package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.Ward.slack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything at one glance, and something said that nobody asked about. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class HomeTest {
  private static final String NURSE = "slack:T1/U1";
  private static final String STRANGER = "slack:T1/U9";

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private Ward ward;

  @BeforeEach
  void begin() {
    TestInstallation installation = new TestInstallation(folder, clock, store);
    String yaml = Samples.CONSULTATION.replace("quotes: none", "quotes: opt-in");
    ward = Ward.begin(installation, clock, yaml, slack("U1", "p1"), slack("U2", "p2"));
  }

  @AfterEach
  void end() {
    ward.close();
  }

  private Message home(String who) {
    return ward.talk.conversation().home(ChatUser.parse(who));
  }

  private static List<String> labels(Message message) {
    return message.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .map(Block.Button::label)
        .toList();
  }

  private Form tellForm(String who, String said) {
    View view = ward.talk.conversation().tell(ChatUser.parse(who), said);
    return ((View.FormView) view).form();
  }

  @Test
  void a_question_waits_at_home_until_it_is_answered() {
    assertThat(labels(home(NURSE))).doesNotContain("Reply");
    String round = ward.talk.ask();
    assertThat(labels(home(NURSE))).contains("Reply", "Not now");
    ward.talk.reply(NURSE, round, "The printer jams");
    assertThat(labels(home(NURSE))).doesNotContain("Reply");
    assertThat(labels(home("slack:T1/U2"))).contains("Reply");
  }

  @Test
  void no_button_stands_at_home_twice_and_none_that_would_do_nothing() {
    assertThat(labels(home(NURSE))).doesNotContain("Not now").doesNotHaveDuplicates();
    ward.talk.ask();
    assertThat(labels(home(NURSE))).containsOnlyOnce("Not now").doesNotHaveDuplicates();
  }

  @Test
  void home_shows_no_word_of_a_reply() {
    String round = ward.talk.ask();
    ward.talk.reply(NURSE, round, "The zebra printer jams");
    assertThat(home(NURSE).toString()).doesNotContain("zebra");
  }

  @Test
  void home_offers_what_fits_how_somebody_is_asked() {
    assertThat(labels(home(NURSE))).contains("Stop the questions", "Pause for 2 weeks");
    assertThat(home(NURSE).toString()).doesNotContain("we ask you nothing");
    ward.types(NURSE, "pause");
    assertThat(home(NURSE).toString())
        .contains("The pause ends on Tuesday 8 December at 10:00, by itself.");
    ward.types(NURSE, "stop");
    assertThat(labels(home(NURSE))).contains("Ask me again").doesNotContain("Pause for 2 weeks");
    assertThat(home(NURSE).toString()).contains("You asked us to stop, so we ask you nothing.");
    assertThat(labels(home(STRANGER))).contains("Join").doesNotContain("Stop the questions");
  }

  @Test
  void home_shows_people_with_a_role_what_waits_for_them_and_nobody_else() {
    assertThat(labels(home(TestInstallation.ADMIN))).contains("Digests", "Themes");
    assertThat(labels(home(NURSE))).doesNotContain("Digests", "Themes", "What is asked, and when");
  }

  @Test
  void what_nobody_asked_about_is_told_in_a_form_with_the_same_choices() {
    Form form = tellForm(NURSE, "The lift computer is slow");
    assertThat(((Form.TextField) form.fields().get(0)).value())
        .isEqualTo("The lift computer is slow");
    assertThat(form.fields()).anyMatch(Form.TickField.class::isInstance);
    Map<String, String> filled = Map.of(Actions.TEXT, "The lift computer is slow", "quote", "yes");
    String said = Talk.said(ward.talk.submit(NURSE, Actions.TELL, form.round(), filled));
    assertThat(said).startsWith("Kept");
    assertThat(ward.texts("SELECT text FROM reply WHERE prompt IS NULL AND may_quote = 1"))
        .containsExactly("The lift computer is slow");
  }

  @Test
  void an_empty_form_comes_back_with_its_error_and_nothing_is_kept() {
    Form form = tellForm(NURSE, "");
    Answer answer = ward.talk.submit(NURSE, Actions.TELL, form.round(), Map.of(Actions.TEXT, "  "));
    assertThat(answer).isInstanceOf(Answer.Invalid.class);
    assertThat(ward.number("SELECT count(*) FROM reply")).isZero();
  }

  @Test
  void a_form_of_a_consultation_that_does_not_list_its_sender_keeps_nothing() {
    String round = tellForm(NURSE, "").round();
    String said =
        Talk.said(ward.talk.submit(STRANGER, Actions.TELL, round, Map.of(Actions.TEXT, "x y")));
    assertThat(said).contains("Nothing was kept");
    assertThat(ward.number("SELECT count(*) FROM reply")).isZero();
  }

  @Test
  void the_prompts_are_listed_with_their_next_time_for_who_has_to_do_with_them() {
    assertThat(ward.types(TestInstallation.ADMIN, "prompts"))
        .contains("What slowed you down")
        .contains("asked next");
    assertThat(ward.types(NURSE, "prompts")).contains("for people who write");
  }

  @Test
  void a_preview_comes_by_a_button() {
    String name = "getting-tech-right/slowed-down";
    String said =
        Talk.said(ward.talk.submit(TestInstallation.ADMIN, Actions.PROMPT_PREVIEW, name, Map.of()));
    assertThat(said).contains("on its way");
    assertThat(Talk.said(ward.talk.submit(NURSE, Actions.PROMPT_PREVIEW, name, Map.of())))
        .contains("for people who write");
    assertThat(
            Talk.said(
                ward.talk.submit(TestInstallation.ADMIN, Actions.PROMPT_PREVIEW, "x", Map.of())))
        .contains("cannot send");
  }
}
