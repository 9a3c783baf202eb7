package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.slack.Envelope.HomeOpened;
import org.jointheconversation.slack.Envelope.Ignored;
import org.jointheconversation.slack.Envelope.Routed;
import org.jointheconversation.slack.Envelope.SentForm;
import org.jointheconversation.slack.Envelope.ShutOut;
import org.jointheconversation.slack.Envelope.Unrouted;

/**
 * Reads a body before Bolt does. Bolt logs what it cannot read and lets Gson throw what it quotes,
 * so Bolt gets only what we know, stripped to the members we use: a block type that Slack invents
 * tomorrow cannot lose a reply. Thread-safe.
 */
final class EnvelopeReader {
  static final String COMMAND = "/jtc";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,60}");
  private static final List<String> WHO =
      List.of("type", "team", "user", "enterprise", "is_enterprise_install", "trigger_id");

  private static final List<String> ACTION = List.of("type", "action_id", "block_id", "value");
  private static final List<String> VIEW =
      List.of("id", "type", "team_id", "callback_id", "private_metadata", "hash", "state");

  private final Workspace workspace;
  private final MessageEvents messages;

  EnvelopeReader(Workspace workspace) {
    this.workspace = workspace;
    this.messages = new MessageEvents(workspace);
  }

  Envelope read(String body, RequestHeaders headers) {
    try {
      Envelope envelope = open(body, headers);
      return envelope instanceof Routed routed ? fromKnown(routed) : envelope;
    } catch (StorageUnavailableException notNow) {
      // Whether it is from a workspace of ours cannot be said now: Slack sends it again.
      throw notNow;
    } catch (RuntimeException unreadable) {
      // Whatever Gson and Bolt throw at odd input; its message may quote the body, so it ends here.
      return new Unrouted("unreadable");
    }
  }

  private Envelope open(String body, RequestHeaders headers) {
    if (body.stripLeading().startsWith("{")) {
      return event(Json.object(body), headers);
    }
    Map<String, String> form = FormBody.parse(body);
    if (form.containsKey("payload")) {
      return interaction(Json.object(form.get("payload")), headers);
    }
    if (form.containsKey("command")) {
      return command(form, headers);
    }
    return form.containsKey("ssl_check") ? new Ignored() : new Unrouted("unknown-form");
  }

  private Envelope event(ObjectNode json, RequestHeaders headers) {
    return switch (Json.text(json, "type")) {
      case "url_verification" ->
          new Routed(
              new UrlVerificationRequest(
                  Json.only(json, List.of("type", "challenge")).toString(), headers));
      case "event_callback" ->
          departure(json)
              .map(reason -> shutOut(json, reason))
              .or(() -> home(json))
              .orElseGet(() -> messages.read(json, headers));
      case "app_rate_limited" -> new Unrouted("app-rate-limited");
      default -> new Unrouted("unknown-type");
    };
  }

  /**
   * That the app was removed, or its token taken back: Slack says both, in either order, and comes
   * with nobody's name. Tokens of users are none of ours.
   */
  private static Optional<String> departure(ObjectNode json) {
    JsonNode event = json.path("event");
    return switch (Json.text(event, "type")) {
      case "app_uninstalled" -> Optional.of("app_uninstalled");
      case "tokens_revoked" ->
          event.path("tokens").path("bot").isEmpty()
              ? Optional.empty()
              : Optional.of("token_revoked");
      default -> Optional.empty();
    };
  }

  private Optional<Envelope> home(ObjectNode json) {
    JsonNode event = json.path("event");
    if (!Json.text(event, "type").equals("app_home_opened")) {
      return Optional.empty();
    }
    if (!Json.text(event, "tab").equals("home")) {
      return Optional.of(new Ignored());
    }
    String viewTeam = Json.text(event.path("view"), "team_id");
    String team = viewTeam.isEmpty() ? Json.text(json, "team_id") : viewTeam;
    String user = Json.text(event, "user");
    String hash = Json.text(event.path("view"), "hash");
    return Optional.of(
        unknown(team, Json.text(json, "enterprise_id"), user)
            .<Envelope>map(Unrouted::new)
            .orElseGet(() -> new HomeOpened(new ChatUser(Platform.SLACK, team, user), hash)));
  }

  private Envelope shutOut(ObjectNode json, String reason) {
    Departure departure = Departure.read(json, reason);
    if (!id(departure.tenant())) {
      return new Unrouted("odd-id");
    }
    return workspace.mayHaveBeen(departure.team(), departure.enterprise())
        ? new ShutOut(departure)
        : new Unrouted("unknown-team");
  }

  private Envelope interaction(ObjectNode json, RequestHeaders headers) {
    return switch (Json.text(json, "type")) {
      case "block_actions" -> press(json, headers);
      case "view_submission" -> form(json);
      case "shortcut", "message_action" -> shortcut(json);
      default -> new Unrouted("unknown-type");
    };
  }

  private static Envelope press(ObjectNode json, RequestHeaders headers) {
    JsonNode actions = json.path("actions");
    if (actions.size() != 1 || !Json.text(actions.path(0), "type").equals("button")) {
      return new Unrouted("unknown-action");
    }
    ObjectNode known = Json.only(json, WHO);
    known.setAll(Json.only(json, List.of("container", "channel")));
    known.putArray("actions").add(Json.only((ObjectNode) actions.path(0), ACTION));
    if (json.path("view") instanceof ObjectNode view) {
      known.set("view", Json.only(view, VIEW));
    }
    return new Routed(new BlockActionRequest("", known.toString(), headers));
  }

  private Envelope form(ObjectNode json) {
    if (!(json.path("view") instanceof ObjectNode view)
        || !Json.text(view, "callback_id").equals(SlackViews.CALLBACK)) {
      return new Unrouted("unknown-form");
    }
    String team = team(json, view);
    String user = Json.text(json.path("user"), "id");
    return unknown(team, enterprise(json), user)
        .<Envelope>map(Unrouted::new)
        .orElseGet(() -> new SentForm(new ChatUser(Platform.SLACK, team, user), view));
  }

  private Envelope shortcut(ObjectNode json) {
    String team = team(json, Json.object("{}"));
    String user = Json.text(json.path("user"), "id");
    return unknown(team, enterprise(json), user)
        .<Envelope>map(Unrouted::new)
        .orElseGet(() -> Shortcuts.read(json, new ChatUser(Platform.SLACK, team, user)));
  }

  /** The writer's own workspace first: in an organisation the app may live in another. */
  private static String team(ObjectNode json, ObjectNode view) {
    return Stream.of(
            Json.text(json.path("user"), "team_id"),
            Json.text(view, "team_id"),
            Json.text(json.path("team"), "id"),
            Json.text(view, "app_installed_team_id"))
        .filter(team -> !team.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The organisation that an interaction names; empty where it names none. */
  private static String enterprise(ObjectNode json) {
    String named = Json.text(json.path("enterprise"), "id");
    return named.isEmpty() ? Json.text(json.path("team"), "enterprise_id") : named;
  }

  private static Envelope command(Map<String, String> form, RequestHeaders headers) {
    if (!form.get("command").equals(COMMAND)) {
      return new Unrouted("unknown-command");
    }
    SlashCommandPayload payload = new SlashCommandPayload();
    payload.setCommand(form.get("command"));
    payload.setText(form.get("text"));
    payload.setTeamId(form.get("team_id"));
    payload.setEnterpriseId(form.get("enterprise_id"));
    payload.setUserId(form.get("user_id"));
    payload.setChannelId(form.get("channel_id"));
    payload.setTriggerId(form.get("trigger_id"));
    return payload.getTriggerId() == null
        ? new Unrouted("no-event-id")
        : new Routed(new SlashCommandRequest("", payload, headers));
  }

  /** A challenge comes from nobody; everything else from a member of a workspace of ours. */
  private Envelope fromKnown(Routed routed) {
    Request<?> request = routed.request();
    if (request instanceof UrlVerificationRequest) {
      return routed;
    }
    Context context = request.getContext();
    String enterprise = Optional.ofNullable(context.getEnterpriseId()).orElse("");
    return unknown(context.getTeamId(), enterprise, context.getRequestUserId())
        .<Envelope>map(Unrouted::new)
        .orElse(routed);
  }

  /** Why this cannot come from a member of a workspace of ours; empty where it can. */
  private Optional<String> unknown(String team, String enterprise, String user) {
    if (!id(team) || !id(user) || !enterprise.isEmpty() && !id(enterprise)) {
      return Optional.of("odd-id");
    }
    return workspace.mayBe(team, enterprise) ? Optional.empty() : Optional.of("unknown-team");
  }

  private static boolean id(String id) {
    return id != null && ID.matcher(id).matches();
  }
}
