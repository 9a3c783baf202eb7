package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.slack.FakeSlack.Call;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.jointheconversation.slack.Origin.Place;
import org.junit.jupiter.api.Test;

/** Buttons and modals through the real door. */
class SlackModalTest extends AtSlackDoor {
  private static final String DIRECT = "DU0001";
  private static final Message RECEIPT =
      new Message(
          "Kept, Tuesday 14:02",
          List.of(
              new Block.Paragraph("Kept, Tuesday 14:02"),
              new Block.Buttons(
                  List.of(
                      new Block.Button("Show", "show", "r1"),
                      new Block.Button("Edit", "edit", "r1"),
                      new Block.Button("Withdraw", "withdraw", "r1")))));

  @Test
  void S19_opens_the_form_from_memory_before_any_slow_work() {
    HttpResponse<String> acknowledged = press("reply", "r1", slack.trigger());

    assertThat(acknowledged.statusCode()).isEqualTo(200);
    Call opened = slack.await("views.open", 1).get(0);
    JsonNode view = opened.json("view");
    assertThat(view.path("callback_id").asText()).isEqualTo(SlackViews.CALLBACK);
    assertThat(view.path("title").path("text").asText()).isEqualTo("Your reply");
    assertThat(Origin.decode(view.path("private_metadata").asText()))
        .contains(new Origin("r1", "reply", new Place(DIRECT, "1700000000.000001")));
    assertThat(view.path("blocks").findValuesAsText("block_id"))
        .containsExactly("text", "minutes", "quote");
    assertThat(conversation.viewed).isEmpty();
  }

  @Test
  void a_short_answer_is_asked_for_on_one_line_and_a_long_one_on_several() {
    List<Form.Field> fields =
        List.of(
            new Form.TextField("due", "By when?", "28 February 2027", 40, ""),
            new Form.TextField("text", "Your answer", "", 600, ""));
    conversation.view =
        () ->
            new View.FormView(
                new Form("outcome-plan", "o1", "Who does it", "Printing", fields, "Save", ""));
    press("outcome-plan", "o1", slack.trigger());
    JsonNode blocks = slack.await("views.update", 1).get(0).json("view").path("blocks");
    assertThat(blocks.findValues("multiline"))
        .extracting(JsonNode::asBoolean)
        .containsExactly(false, true);
  }

  @Test
  void S19_opens_at_once_and_shows_what_takes_longer_when_it_is_there() {
    CountDownLatch slow = new CountDownLatch(1);
    conversation.view =
        () -> {
          awaitLatch(slow);
          return new View.TextView("Your replies", List.of(new Block.Quotation("It jams.")));
        };

    press("show", "r1", slack.trigger());

    Call opened = slack.await("views.open", 1).get(0);
    assertThat(opened.json("view").toString()).contains("One moment");
    slow.countDown();
    Call updated = slack.await("views.update", 1).get(0);
    assertThat(updated.json("view").toString()).contains("It jams.").doesNotContain("One moment");
    assertThat(conversation.viewed).containsExactly("slack:T0001/U0001 show r1");
    assertThat(slack.view(updated.param("view_id")).toString()).contains("It jams.");
  }

  @Test
  void S4_acknowledges_while_slack_hangs() {
    slack.failNext("views.open", new Failure.Hang());
    Instant before = Instant.now();

    assertThat(press("reply", "r1", slack.trigger()).statusCode()).isEqualTo(200);

    // Whoever waited for Slack would wait for the ten seconds of the time-out.
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void asks_to_press_again_when_the_window_did_not_open() {
    press("reply", "r1", "9.expired");

    Call said = slack.await("chat.postMessage", 1).get(0);
    assertThat(said.param("channel")).isEqualTo(DIRECT);
    assertThat(said.param("text")).contains("press the button again");
  }

  @Test
  void says_in_the_window_when_a_view_cannot_be_shown() {
    conversation.view =
        () -> {
          throw new StorageUnavailableException("secret words");
        };

    press("show", "r1", slack.trigger());

    assertThat(slack.await("views.update", 1).get(0).param("view"))
        .contains("Something went wrong")
        .doesNotContain("secret");
  }

  @Test
  void a_closed_round_shows_what_the_conversation_says_about_it() {
    conversation.view =
        () -> new View.TextView("Closed", List.of(new Block.Paragraph("This question is closed.")));

    press("reply", "r-closed", slack.trigger());

    assertThat(slack.await("views.update", 1).get(0).param("view"))
        .contains("This question is closed.");
  }

  @Test
  void a_button_in_a_window_changes_that_window() {
    press("show", "r1", slack.trigger());
    String view = slack.await("views.update", 1).get(0).param("view_id");
    conversation.view = () -> new View.FormView(edit());
    String metadata = slack.view(view).path("private_metadata").asText();

    door.send(
        door.requests.buttonInView(
            TEAM, MEMBER, Map.of("action", "edit#1", "round", "r1"), view, metadata));

    Call updated = slack.await("views.update", 2).get(1);
    assertThat(updated.param("view_id")).isEqualTo(view);
    assertThat(updated.json("view").path("blocks").findValuesAsText("initial_value"))
        .containsExactly("It jams & stalls <often>");
    assertThat(Origin.decode(updated.json("view").path("private_metadata").asText()))
        .contains(new Origin("r1", "edit", new Place(DIRECT, "1700000000.000001")));
    assertThat(conversation.viewed).last().isEqualTo("slack:T0001/U0001 edit r1");
  }

  @Test
  void replaces_the_prompt_by_the_receipt_after_the_reply_was_kept() {
    String ts = prompt();
    conversation.answer = () -> new Answer.Replace(RECEIPT);

    HttpResponse<String> response =
        submit(
            "V1",
            new Place(DIRECT, ts),
            Map.of("text", "It jams", "minutes", "(30)", "quote", "[yes]"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isNullOrEmpty();
    FakeConversation.Sent sent = conversation.submitted.get(0);
    assertThat(sent.from().eventId()).isEqualTo("V1");
    assertThat(sent.input().action()).isEqualTo("reply");
    assertThat(sent.input().round()).isEqualTo("r1");
    assertThat(sent.input().values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("text", "It jams", "minutes", "30", "quote", "yes"));
    slack.await("chat.update", 1);
    ObjectNode message = slack.messages(DIRECT).get(0);
    assertThat(message.path("text").asText()).isEqualTo("Kept, Tuesday 14:02");
    assertThat(message.path("blocks").findValuesAsText("action_id"))
        .containsExactly("show", "edit#1", "withdraw#2");
    assertThat(message.path("blocks").findValuesAsText("value")).containsOnly("r1");
  }

  @Test
  void leaves_out_fields_that_were_left_empty() {
    submit("V1", Place.NONE, Map.of("text", "It jams", "minutes", "", "quote", "[]"));

    assertThat(conversation.submitted.get(0).input().values()).isEqualTo(Map.of("text", "It jams"));
  }

  @Test
  void S20_shows_errors_beside_their_fields_and_says_nothing_else() {
    conversation.answer = () -> new Answer.Invalid(Map.of("text", "Please write something."));

    HttpResponse<String> response = submit("V1", new Place(DIRECT, "1.1"), Map.of("text", " "));

    ObjectNode body = Json.object(response.body());
    assertThat(Json.text(body, "response_action")).isEqualTo("errors");
    assertThat(Json.text(body.path("errors"), "text")).isEqualTo("Please write something.");
    assertThat(slack.calls("chat.update")).isEmpty();
  }

  @Test
  void S20_shows_an_error_without_a_field_beside_the_first_one() {
    conversation.answer = () -> new Answer.Invalid(Map.of("nowhere", "This round is closed."));

    ObjectNode body = Json.object(submit("V1", Place.NONE, Map.of("text", "x")).body());

    assertThat(Json.text(body.path("errors"), "text")).isEqualTo("This round is closed.");
  }

  @Test
  void keeps_the_modal_open_with_its_text_while_nothing_can_be_kept() {
    conversation.answer = () -> new Answer.Unavailable("text", "Not kept. Please try again.");
    ObjectNode told = Json.object(submit("V1", Place.NONE, Map.of("text", "x")).body());
    conversation.answer =
        () -> {
          throw new IllegalStateException("secret words");
        };
    ObjectNode failed = Json.object(submit("V1", Place.NONE, Map.of("text", "x")).body());

    assertThat(Json.text(told.path("errors"), "text")).isEqualTo("Not kept. Please try again.");
    assertThat(Json.text(failed.path("errors"), "text"))
        .isEqualTo(Texts.TROUBLE.in(Language.ENGLISH));
  }

  @Test
  void says_so_in_the_window_where_a_form_has_no_fields() {
    conversation.answer = () -> new Answer.Unavailable("", "Not withdrawn. Please try again.");

    ObjectNode body = Json.object(submit("V1", Place.NONE, Map.of()).body());

    assertThat(Json.text(body, "response_action")).isEqualTo("update");
    assertThat(body.path("view").toString()).contains("Not withdrawn.");
    assertThat(SlackRules.view(body.path("view"))).isEmpty();
  }

  @Test
  void posts_the_receipt_where_the_prompt_is_gone() {
    conversation.answer = () -> new Answer.Replace(RECEIPT);

    submit("V1", new Place(DIRECT, "1.404"), Map.of("text", "x"));

    assertThat(slack.await("chat.postMessage", 1).get(0).param("channel")).isEqualTo(DIRECT);
  }

  @Test
  void never_replaces_a_message_that_others_see() {
    conversation.answer = () -> new Answer.Replace(RECEIPT);

    submit("V1", new Place("C0TEAM", "1.1"), Map.of("text", "x"));

    Call whispered = slack.await("chat.postEphemeral", 1).get(0);
    assertThat(whispered.param("user")).isEqualTo(MEMBER);
    assertThat(slack.calls("chat.update")).isEmpty();
  }

  @Test
  void tells_a_person_directly_where_the_channel_is_closed_to_the_bot() {
    conversation.answer = () -> new Answer.Say(Message.plain("Thank you."));
    slack.failNext("chat.postEphemeral", new Failure.Error("not_in_channel"));

    submit("V1", new Place("C0TEAM", "1.1"), Map.of("text", "x"));

    assertThat(slack.await("chat.postMessage", 1).get(0).param("channel")).isEqualTo(DIRECT);
  }

  @Test
  void S12_gives_the_receipt_later_when_slack_is_busy_and_once_only() {
    String ts = prompt();
    conversation.answer = () -> new Answer.Replace(RECEIPT);
    slack.failNext("chat.update", new Failure.TooMany(1));

    submit("V1", new Place(DIRECT, ts), Map.of("text", "x"));

    slack.await("chat.update", 2);
    assertThat(slack.messages(DIRECT)).hasSize(1);
    assertThat(slack.messages(DIRECT).get(0).path("text").asText()).startsWith("Kept");
  }

  @Test
  void takes_a_sent_form_while_slack_is_out_of_reach() {
    slack.close();
    conversation.answer = () -> new Answer.Replace(RECEIPT);

    HttpResponse<String> response = submit("V1", new Place(DIRECT, "1.1"), Map.of("text", "x"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(conversation.submitted).hasSize(1);
  }

  private String prompt() {
    SlackGateway gateway =
        new SlackGateway(slack.config(), new MemoryAddressBook(), Gates.open(Clock.systemUTC()));
    try (gateway) {
      gateway.post(
          SlackApi.For.answer(FakeSlack.TEAM), DIRECT, Message.plain("What slowed you down?"));
    }
    return slack.messages(DIRECT).get(0).path("ts").asText();
  }

  private HttpResponse<String> press(String action, String round, String trigger) {
    Map<String, String> button =
        Map.of("action", action, "round", round, "ts", "1700000000.000001");
    return door.send(door.requests.button(TEAM, MEMBER, button, DIRECT, trigger));
  }

  private HttpResponse<String> submit(String view, Place place, Map<String, String> values) {
    String metadata = new Origin("r1", "reply", place).encode();
    return door.send(door.requests.submit(TEAM, MEMBER, view, metadata, values));
  }

  private static Form edit() {
    List<Form.Field> fields =
        List.of(new Form.TextField("text", "Your reply", "", 3000, "It jams & stalls <often>"));
    return new Form("edit", "r1", "Edit", "Change your reply", fields, "Save", "");
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
