package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Message;
import org.jointheconversation.slack.FakeSlack.Call;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.junit.jupiter.api.Test;

/** The Home tab and the shortcuts, through the real door. */
class SlackHomeTest extends AtSlackDoor {
  private void opens(String tab, String hash) {
    assertThat(door.send(door.requests.homeOpened(TEAM, MEMBER, tab, hash)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void S21_shows_how_things_stand_when_the_home_tab_is_opened() {
    opens("home", "");
    Call published = slack.await("views.publish", 1).get(0);
    assertThat(published.param("user_id")).isEqualTo(MEMBER);
    assertThat(published.param("hash")).isEmpty();
    assertThat(published.json("view").path("type").asText()).isEqualTo("home");
    assertThat(published.json("view").toString()).contains("Questions for you");
  }

  @Test
  void S21_sends_the_hash_of_what_stands_there_and_reads_again_once_where_it_was_replaced() {
    slack.failNext("views.publish", new Failure.Error("hash_conflict"));
    opens("home", "hash.7");
    List<Call> published = slack.await("views.publish", 2);
    assertThat(published).extracting(call -> call.param("hash")).containsExactly("hash.7", "");
    assertThat(conversation.viewed)
        .containsExactly("slack:T0001/U0001 home", "slack:T0001/U0001 home");
  }

  @Test
  void S21_lets_it_be_where_an_administrator_has_switched_the_tab_off() {
    slack.failNext("views.publish", new Failure.Error("not_enabled"));
    opens("home", "");
    slack.await("views.publish", 1);
    opens("home", "");
    assertThat(slack.await("views.publish", 2)).hasSize(2);
  }

  @Test
  void says_nothing_where_only_the_messages_are_opened() {
    opens("messages", "");
    opens("home", "");
    slack.await("views.publish", 1);
    assertThat(slack.calls("chat.postMessage")).isEmpty();
    assertThat(conversation.viewed).containsExactly("slack:T0001/U0001 home");
  }

  @Test
  void S14_a_home_with_too_much_to_say_stays_within_the_limits() {
    List<Block> many =
        Collections.nCopies(
            120, new Block.Item("A very long question ".repeat(9), "x".repeat(900)));
    conversation.home = () -> new Message("Much", many);
    opens("home", "");
    slack.await("views.publish", 1);
    assertThat(slack.newestView().orElseThrow().path("blocks").size()).isBetween(2, 100);
  }

  @Test
  void S19_a_button_at_home_opens_a_window_and_home_is_brought_up_to_date_afterwards() {
    Map<String, String> button = Map.of("action", "reply", "round", "r1");
    door.send(door.requests.buttonAtHome(TEAM, MEMBER, button, slack.trigger()));
    JsonNode view = slack.await("views.open", 1).get(0).json("view");
    String metadata = view.path("private_metadata").asText();
    door.send(door.requests.submit(TEAM, MEMBER, "V1", metadata, Map.of("text", "It jams")));
    assertThat(slack.await("views.publish", 1).get(0).param("user_id")).isEqualTo(MEMBER);
    assertThat(slack.await("chat.postMessage", 1)).hasSize(1);
  }

  @Test
  void S19_the_global_shortcut_opens_an_empty_form() {
    door.send(door.requests.shortcut(TEAM, MEMBER, "tell", slack.trigger()));
    slack.await("views.open", 1);
    slack.await("views.update", 1);
    assertThat(conversation.viewed).containsExactly("slack:T0001/U0001 tell ");
  }

  @Test
  void ones_own_message_fills_the_form_and_anybody_elses_does_not() {
    door.send(
        door.requests.messageShortcut(
            TEAM, MEMBER, MEMBER, "It jams &amp; beeps", slack.trigger()));
    slack.await("views.update", 1);
    door.send(door.requests.messageShortcut(TEAM, MEMBER, "U0777", "Not theirs", slack.trigger()));
    slack.await("views.update", 2);
    assertThat(conversation.viewed)
        .containsExactly("slack:T0001/U0001 tell It jams & beeps", "slack:T0001/U0001 tell ");
  }

  @Test
  void S7_an_unknown_shortcut_and_one_without_a_trigger_are_answered_and_do_nothing() {
    for (String name : List.of("another-apps", "")) {
      assertThat(
              door.send(door.requests.shortcut(TEAM, MEMBER, name, slack.trigger())).statusCode())
          .isEqualTo(200);
    }
    assertThat(door.send(door.requests.shortcut(TEAM, MEMBER, "tell", "")).statusCode())
        .isEqualTo(200);
    assertThat(door.send(door.requests.homeOpened("T0666", MEMBER, "home", "")).statusCode())
        .isEqualTo(200);
    assertThat(conversation.viewed).isEmpty();
    assertThat(slack.calls("views.open")).isEmpty();
  }

  @Test
  void S19_an_expired_trigger_is_answered_with_a_kind_sentence() {
    door.send(door.requests.shortcut(TEAM, MEMBER, "tell", "1.2.expired"));
    assertThat(slack.await("chat.postMessage", 1).get(0).param("text"))
        .contains("press the button");
  }
}
