package org.jointheconversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointheconversation.slack.FakeSlack;

/** One person with one chat: types, and fills in what its buttons open. */
interface Hand extends AutoCloseable {
  /** The person as the audience file has them. */
  String row();

  TestInstallation reachedBy(TestInstallation installation);

  /** Starts the program; the chat is ready to be asked in. */
  App begin(TestInstallation installation, Clock clock);

  /** Waits until the question has come. */
  void awaitQuestion();

  void type(String text);

  /** Presses the newest button of that name, fills in what opens and sends it. */
  void fill(String button, Map<String, String> values);

  @Override
  default void close() {}

  /** A hand for each chat there is. */
  static Hand of(String chat, Clock clock) {
    return switch (chat) {
      case "slack" -> new InSlack();
      case "teams" -> new InTeams(clock);
      default -> new InSandbox(clock);
    };
  }

  /** In Slack, where a form opens in a modal. */
  final class InSlack implements Hand {
    private static final Set<String> CHOICES = Set.of("minutes", "times", "when");
    private final SlackSide side = new SlackSide();

    @Override
    public String row() {
      return "slack," + FakeSlack.TEAM + ",U1,RX1,nurse,Ward 1,Europe/London,p1\n";
    }

    @Override
    public TestInstallation reachedBy(TestInstallation installation) {
      return side.reachedBy(installation);
    }

    @Override
    public App begin(TestInstallation installation, Clock clock) {
      App app = App.start(installation.config(), clock);
      side.doorOf(app, clock);
      return app;
    }

    @Override
    public void awaitQuestion() {
      side.directMessage("U1", 1);
    }

    @Override
    public void type(String text) {
      int before = side.directMessages("U1").size();
      side.type("U1", text);
      side.directMessage("U1", before + 1);
    }

    @Override
    public void fill(String button, Map<String, String> values) {
      ObjectNode message =
          Eventually.value("a message with the button " + button, () -> newestWith(button));
      JsonNode view = side.press("U1", message, button);
      Map<String, String> wire = new HashMap<>();
      values.forEach((field, value) -> wire.put(field, wire(field, value)));
      side.submit("U1", view, wire);
    }

    private static String wire(String field, String value) {
      if (CHOICES.contains(field)) {
        return "(" + value + ")";
      }
      return field.equals("quote") ? "[" + value + "]" : value;
    }

    private Optional<ObjectNode> newestWith(String button) {
      List<ObjectNode> messages = side.directMessages("U1");
      return IntStream.rangeClosed(1, messages.size())
          .mapToObj(back -> messages.get(messages.size() - back))
          .filter(
              message ->
                  message.path("blocks").findValuesAsText("action_id").stream()
                      .anyMatch(id -> id.replaceAll("#.*", "").equals(button)))
          .findFirst();
    }

    @Override
    public void close() {
      side.close();
    }
  }

  /** In Teams, where a question holds its form and other buttons open dialogs. */
  final class InTeams implements Hand {
    private final TeamsSide side;

    InTeams(Clock clock) {
      side = new TeamsSide(clock);
    }

    @Override
    public String row() {
      return TeamsSide.here("teams,TENANT1,A1,RX1,nurse,Ward 1,Europe/London,p1\n");
    }

    @Override
    public TestInstallation reachedBy(TestInstallation installation) {
      return side.reachedBy(installation);
    }

    @Override
    public App begin(TestInstallation installation, Clock clock) {
      App app = App.start(installation.config(), clock);
      side.doorOf(app);
      side.installs("A1", "add");
      side.seen("A1", 1);
      return app;
    }

    @Override
    public void awaitQuestion() {
      side.seen("A1", 2);
    }

    @Override
    public void type(String text) {
      int before = side.chat("A1").size();
      side.types("A1", text);
      side.seen("A1", before + 1);
    }

    @Override
    public void fill(String button, Map<String, String> values) {
      ObjectNode data =
          Eventually.value("a card with the button " + button, () -> newestWith(button));
      if (data.path("msteams").isMissingNode()) {
        side.presses("A1", "message", data, values);
        return;
      }
      JsonNode dialog = side.opens("A1", "message", data);
      side.sends("A1", (ObjectNode) dialog.at("/actions/0/data"), values);
    }

    private Optional<ObjectNode> newestWith(String button) {
      List<org.jointheconversation.teams.FakeTeams.Sent> sent = side.chat("A1");
      return IntStream.rangeClosed(1, sent.size())
          .mapToObj(back -> sent.get(sent.size() - back).card())
          .flatMap(card -> TeamsSide.findButton(card, button).stream())
          .findFirst();
    }

    @Override
    public void close() {
      side.close();
    }
  }

  /** On the demo's page. */
  final class InSandbox implements Hand {
    private final SandboxSide side;
    private JsonNode newest;

    InSandbox(Clock clock) {
      side = new SandboxSide(clock);
    }

    @Override
    public String row() {
      return "sandbox,DEMO,amara,RX1,nurse,Ward 1,Europe/London,p1\n";
    }

    @Override
    public TestInstallation reachedBy(TestInstallation installation) {
      return installation;
    }

    @Override
    public App begin(TestInstallation installation, Clock clock) {
      App app = App.start(installation.config(), clock, side);
      side.doorOf(app);
      return app;
    }

    @Override
    public void awaitQuestion() {
      newest =
          Eventually.value(
              "the question", () -> Optional.ofNullable(side.newest()).filter(m -> m.has("text")));
    }

    @Override
    public void type(String text) {
      newest = side.types(text);
    }

    @Override
    public void fill(String button, Map<String, String> values) {
      JsonNode form = newest.path("form");
      boolean inMessage = form.path("action").asText().equals(button);
      JsonNode view =
          inMessage
              ? new com.fasterxml.jackson.databind.ObjectMapper()
                  .createObjectNode()
                  .set("form", form)
              : side.opens(newest, button);
      newest = side.sends(newest, view, values);
    }
  }
}
