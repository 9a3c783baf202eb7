package org.jointheconversation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jointheconversation.Features;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.consultation.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffConversationTest {
  private static final ChatUser NURSE = ChatUser.parse("slack:T1/U1");
  private static final ChatUser STRANGER = ChatUser.parse("slack:T1/NOBODY");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private Features features;
  private RoundBook book;
  private Conversation conversation;
  private String round;

  @BeforeEach
  void begin() {
    TestInstallation installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(12, 0));
    features = Features.open(installation.config(), clock, "test");
    book = new RoundBook(features.consultationStore(), features.roundStore());
    conversation = Talk.conversations(features, book, clock).conversation();
    features.rounds().tick();
    book.refresh();
    round = features.roundStore().in(Round.State.OPEN).get(0).name();
  }

  @AfterEach
  void close() {
    features.close();
  }

  @Test
  void a_reply_is_kept_and_receipted_with_the_time_on_the_writers_wall() {
    Answer answer = reply("e1", "The printer jams every night");
    assertThat(answer).isInstanceOf(Answer.Replace.class);
    Message receipt = ((Answer.Replace) answer).message();
    assertThat(receipt.text()).startsWith("Kept, Tuesday 10:00").doesNotContain("printer");
    assertThat(shown()).containsExactly("The printer jams every night");
  }

  @Test
  void the_same_event_is_kept_once() {
    reply("e1", "The printer jams");
    assertThat(reply("e1", "The printer jams")).isInstanceOf(Answer.Nothing.class);
    assertThat(shown()).hasSize(1);
  }

  @Test
  void what_was_masked_is_told_and_never_kept() {
    Answer.Replace answer = (Answer.Replace) reply("e1", "Ring 07700 900123 about 943 476 5919");
    assertThat(answer.message().text()).contains("a phone number").contains("an NHS number");
    assertThat(shown()).containsExactly("Ring [phone] about [NHS number]");
  }

  @Test
  void a_second_reply_is_kept_beside_the_first_and_edit_names_which() {
    reply("e1", "First");
    reply("e2", "Second");
    Form edit = form(Actions.EDIT);
    Form.ChoiceField which = (Form.ChoiceField) edit.fields().get(0);
    String second =
        which.choices().stream()
            .filter(choice -> choice.label().equals("Second"))
            .findFirst()
            .orElseThrow()
            .value();
    submit("e3", Actions.EDIT, Map.of(Actions.WHICH, second, Actions.TEXT, "Changed"));
    assertThat(shown()).containsExactlyInAnyOrder("First", "Changed");
  }

  @Test
  void withdrawing_the_only_reply_leaves_nothing_and_offers_the_form_again() {
    reply("e1", "Take this back");
    Answer.Replace answer = (Answer.Replace) submit("e2", Actions.WITHDRAW, Map.of());
    assertThat(answer.message().form()).isPresent();
    assertThat(shown()).isEmpty();
  }

  @Test
  void nobody_sees_the_replies_of_somebody_else() {
    reply("e1", "Only mine");
    View other = conversation.view(ChatUser.parse("slack:T1/U2"), Actions.SHOW, round);
    assertThat(other.toString()).doesNotContain("Only mine");
    assertThat(conversation.view(STRANGER, Actions.SHOW, round).toString())
        .doesNotContain("Only mine");
  }

  @Test
  void S20_an_empty_or_overlong_reply_is_an_error_beside_its_field() {
    assertThat(reply("e1", "  \u202e ")).isInstanceOf(Answer.Invalid.class);
    assertThat(reply("e2", "x".repeat(3001))).isInstanceOf(Answer.Invalid.class);
    assertThat(reply("e3", "x".repeat(3000))).isInstanceOf(Answer.Replace.class);
  }

  @Test
  void a_typed_message_answers_the_newest_round_that_asked_its_writer() {
    conversation.typed(new Inbound(NURSE, "m1"), "Typed in a hurry");
    assertThat(shown()).containsExactly("Typed in a hurry");
  }

  @Test
  void a_word_is_a_command_only_when_it_is_the_whole_message() {
    Answer.Say help = (Answer.Say) conversation.typed(new Inbound(NURSE, "m1"), " HELP ");
    assertThat(help.message().text()).contains("tell");
    conversation.typed(new Inbound(NURSE, "m2"), "help me, the printer jams");
    assertThat(shown()).containsExactly("help me, the printer jams");
  }

  @Test
  void stop_leaves_the_writer_out_of_the_next_round() {
    conversation.typed(new Inbound(NURSE, "m1"), "stop");
    clock.set("2026-12-01T10:00:00Z");
    features.rounds().tick();
    Round next = features.roundStore().in(Round.State.OPEN).get(0);
    assertThat(next.name()).isNotEqualTo(round);
    long member = features.members().find(NURSE).orElseThrow().id();
    assertThat(features.roundStore().newestAsking(member)).isEmpty();
  }

  @Test
  void what_is_said_unasked_is_kept() {
    Answer answer = conversation.words(new Inbound(NURSE, "w1"), "tell nobody asked us");
    assertThat(((Answer.Say) answer).message().text()).startsWith("Kept, Tuesday");
  }

  @Test
  void after_the_last_day_nothing_is_kept_and_the_writer_is_told() {
    clock.set("2026-12-19T00:00:00Z");
    Answer.Say answer = (Answer.Say) reply("e1", "Too late");
    assertThat(answer.message().text()).contains("closed");
    assertThat(shown()).isEmpty();
  }

  @Test
  void strangers_and_unknown_rounds_are_answered_politely() {
    FormInput input = new FormInput(Actions.REPLY, round, Map.of(Actions.TEXT, "hello"));
    assertThat(conversation.submit(new Inbound(STRANGER, "e1"), input))
        .isInstanceOf(Answer.Say.class);
    FormInput unknown = new FormInput(Actions.REPLY, "99999999999999999999", input.values());
    assertThat(conversation.submit(new Inbound(NURSE, "e2"), unknown))
        .isInstanceOf(Answer.Say.class);
    assertThat(conversation.typed(new Inbound(STRANGER, "m1"), "hello there"))
        .isInstanceOf(Answer.Say.class);
  }

  private Answer reply(String event, String text) {
    return submit(event, Actions.REPLY, Map.of(Actions.TEXT, text));
  }

  private Answer submit(String event, String action, Map<String, String> values) {
    return conversation.submit(new Inbound(NURSE, event), new FormInput(action, round, values));
  }

  private Form form(String action) {
    return ((View.FormView) conversation.view(NURSE, action, round)).form();
  }

  private java.util.List<String> shown() {
    View.TextView view = (View.TextView) conversation.view(NURSE, Actions.SHOW, round);
    return view.blocks().stream()
        .filter(Block.Quotation.class::isInstance)
        .map(block -> ((Block.Quotation) block).text())
        .toList();
  }
}
