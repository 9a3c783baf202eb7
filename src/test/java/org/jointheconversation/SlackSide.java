package org.jointheconversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jointheconversation.config.Secret;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.slack.SlackRequests;

/** A workspace on loopback, and what its members do in it: they see messages, press and type. */
final class SlackSide implements AutoCloseable {
  final FakeSlack slack = FakeSlack.start();
  private final Web web = new Web();
  private SlackRequests requests;
  private int events;

  /** Lets an installation reach this workspace. */
  TestInstallation reachedBy(TestInstallation installation) {
    return installation
        .with("SLACK_BOT_TOKEN", FakeSlack.TOKEN)
        .with("SLACK_SIGNING_SECRET", FakeSlack.SIGNING_SECRET)
        .with("SLACK_API_URL", slack.apiUrl().toString())
        .with("SLACK_MESSAGES_PER_MINUTE", "6000");
  }

  /** The workspace of the samples is this one, and no week before this one waits for a digest. */
  static String here(String sample) {
    return sample
        .replace("opens: 2026-11-16", "opens: 2026-11-23")
        .replace("slack:T1/", "slack:" + FakeSlack.TEAM + "/")
        .replace("slack,T1,", "slack," + FakeSlack.TEAM + ",");
  }

  /** From now on members' doings go to this program. */
  void doorOf(App app, Clock clock) {
    requests =
        new SlackRequests(
            Web.door(app, "/slack/events"), new Secret(FakeSlack.SIGNING_SECRET), clock);
  }

  SlackRequests requests() {
    return requests;
  }

  /** What a member's direct messages show, oldest first. */
  List<ObjectNode> directMessages(String user) {
    return slack.messages("D" + user);
  }

  /** A member's newest direct message, once there are {@code count}. */
  ObjectNode directMessage(String user, int count) {
    return message("D" + user, count);
  }

  /** A channel's newest message, once there are {@code count}. */
  ObjectNode message(String channel, int count) {
    Eventually.holds(
        count + " messages in " + channel, () -> slack.messages(channel).size() >= count);
    return slack.messages(channel).get(count - 1);
  }

  /** Waits until a member's first direct message, the prompt, has become something else. */
  ObjectNode replaced(String user, String beginning) {
    return Eventually.value(
        "a message that begins with " + beginning,
        () ->
            Optional.of(directMessages(user).get(0))
                .filter(message -> message.path("text").asText().startsWith(beginning)));
  }

  /** Presses a button under a direct message; returns what opens, once it is filled. */
  JsonNode press(String user, ObjectNode message, String action) {
    return pressIn("D" + user, user, message, action);
  }

  /** The same under a message in a channel. */
  JsonNode pressIn(String channel, String user, JsonNode message, String action) {
    String before = slack.newestView().map(view -> view.path("id").asText()).orElse("");
    HttpResponse<String> response = pressOnly(channel, user, message, action);
    if (response.statusCode() != 200) {
      throw new AssertionError("the button was answered with " + response.statusCode());
    }
    return Eventually.value(
        "a window for " + action,
        () ->
            slack
                .newestView()
                .filter(view -> !view.path("id").asText().equals(before))
                .filter(
                    view -> !view.at("/title/text").asText().matches("One moment|Arhoswch funud")));
  }

  /** Presses a button under a direct message. */
  HttpResponse<String> pressOnly(String user, ObjectNode message, String action) {
    return pressOnly("D" + user, user, message, action);
  }

  private HttpResponse<String> pressOnly(
      String channel, String user, JsonNode message, String action) {
    JsonNode button =
        StreamSupport.stream(message.path("blocks").spliterator(), false)
            .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
            .filter(element -> element.path("action_id").asText().startsWith(action))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + action + " in " + message));
    Map<String, String> pressed =
        Map.of(
            "action", button.path("action_id").asText(),
            "round", button.path("value").asText(),
            "ts", message.path("ts").asText());
    return web.send(requests.button(FakeSlack.TEAM, user, pressed, channel, slack.trigger()));
  }

  /** Sends what a window holds; values by field, {@code [yes]} for a tick, {@code (15)} chosen. */
  HttpResponse<String> submit(String user, JsonNode view, Map<String, String> values) {
    return web.send(
        requests.submit(
            FakeSlack.TEAM,
            user,
            view.path("id").asText(),
            view.path("private_metadata").asText(),
            values));
  }

  /** Types to the bot. */
  HttpResponse<String> type(String user, String text) {
    return type(user, text, "Ev" + ++events);
  }

  /** The same event, as often as Slack sends it. */
  HttpResponse<String> type(String user, String text, String eventId) {
    return web.send(requests.typed(FakeSlack.TEAM, user, text, eventId));
  }

  /** {@code /jtc WORDS}. */
  HttpResponse<String> command(String user, String words) {
    return web.send(requests.command(FakeSlack.TEAM, user, words, slack.trigger()));
  }

  Web web() {
    return web;
  }

  @Override
  public void close() {
    slack.close();
  }
}
