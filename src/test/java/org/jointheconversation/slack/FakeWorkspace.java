package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jointheconversation.slack.FakeSlack.Call;

/** What {@link FakeSlack} remembers, and the rules by which it answers. Thread-safe. */
final class FakeWorkspace {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long TRIGGER_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final Map<String, List<ObjectNode>> channels = new LinkedHashMap<>();
  private final Map<String, ObjectNode> views = new LinkedHashMap<>();
  private final Map<String, Long> triggers = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private final Map<String, ObjectNode> files = new LinkedHashMap<>();
  private final FakeOAuth oauth;
  private final String uploads;
  private String uploadTo;
  private String socket = "";
  private int sequence;

  /**
   * @param uploads where the bytes of files are to be sent
   */
  FakeWorkspace(String uploads, FakeOAuth oauth) {
    this.oauth = oauth;
    this.uploads = uploads;
    this.uploadTo = uploads;
  }

  synchronized void socketAt(String url) {
    socket = url;
  }

  synchronized void uploadTo(String address) {
    uploadTo = address;
  }

  /** S25: nobody shows a token there, and the bytes are as many as was said. */
  synchronized boolean upload(String file, byte[] bytes, String token) {
    ObjectNode known = files.get(file);
    boolean taken =
        known != null && token.isEmpty() && known.path("length").asInt() == bytes.length;
    if (taken) {
      known.put("uploaded", true);
    }
    return taken;
  }

  synchronized List<ObjectNode> messages(String channel) {
    return List.copyOf(channels.getOrDefault(channel, List.of()));
  }

  synchronized JsonNode view(String id) {
    return views.get(id);
  }

  synchronized Optional<JsonNode> newestView() {
    return views.values().stream().<JsonNode>map(view -> view).reduce((earlier, later) -> later);
  }

  synchronized String trigger() {
    String trigger = "13345224609.738474920." + ++sequence;
    triggers.put(trigger, System.nanoTime());
    return trigger;
  }

  synchronized void forget(String user) {
    gone.add(user);
  }

  synchronized ObjectNode answer(Call call) {
    if (call.method().equals("oauth.v2.access")) {
      return oauth.answer(call);
    }
    if (call.method().equals("apps.connections.open")) {
      return call.token().equals(FakeSlack.APP_TOKEN)
          ? ok().put("url", socket)
          : error("invalid_auth");
    }
    Optional<FakeOAuth.Grant> installed = oauth.opened(call.token());
    if (!call.token().equals(FakeSlack.TOKEN) && installed.isEmpty()) {
      return error(call.token().isEmpty() ? "not_authed" : "invalid_auth");
    }
    return switch (call.method()) {
      case "auth.test" ->
          ok().put("team_id", installed.map(FakeOAuth.Grant::name).orElse(FakeSlack.TEAM))
              .put("user_id", FakeSlack.BOT)
              .put("bot_id", "B0BOT");
      case "conversations.open" -> open(call);
      case "chat.postMessage" -> post(call);
      case "conversations.history" -> history(call);
      case "chat.update" -> update(call);
      case "chat.delete" -> delete(call);
      case "files.getUploadURLExternal" -> placeForFile(call);
      case "files.completeUploadExternal" -> share(call);
      case "files.delete" -> deleteFile(call);
      case "chat.postEphemeral" -> whisper(call);
      case "views.open" -> openView(call);
      case "views.update" -> updateView(call);
      case "views.publish" -> publishHome(call);
      default -> error("unknown_method");
    };
  }

  private ObjectNode open(Call call) {
    String user = call.param("users");
    if (gone.contains(user) || !user.matches("[UW][A-Z0-9]+")) {
      return error("user_not_found");
    }
    ObjectNode answer = ok();
    answer.putObject("channel").put("id", "D" + user);
    return answer;
  }

  private ObjectNode post(Call call) {
    String problem = problem(call);
    if (!problem.isEmpty()) {
      return error(problem);
    }
    ObjectNode message = message(call);
    if (!call.param("thread_ts").isEmpty()) {
      message.put("thread_ts", call.param("thread_ts"));
    }
    if (!call.param("metadata").isEmpty()) {
      message.set("metadata", call.json("metadata"));
    }
    channels.computeIfAbsent(call.param("channel"), c -> new ArrayList<>()).add(message);
    return posted(call, message);
  }

  /** S13: the newest first, fifteen at most; metadata only for who asks for it. */
  private ObjectNode history(Call call) {
    List<ObjectNode> messages =
        new ArrayList<>(channels.getOrDefault(call.param("channel"), List.of()));
    Collections.reverse(messages);
    boolean metadata = call.param("include_all_metadata").matches("1|true");
    int most = Math.min(15, Integer.parseInt(call.param("limit")));
    ObjectNode answer = ok().put("has_more", messages.size() > most);
    ArrayNode shown = answer.putArray("messages");
    messages.stream()
        .limit(most)
        .map(ObjectNode::deepCopy)
        .forEach(message -> shown.add(metadata ? message : message.without("metadata")));
    return answer;
  }

  private ObjectNode update(Call call) {
    String problem = problem(call);
    if (!problem.isEmpty()) {
      return error(problem);
    }
    List<ObjectNode> messages = channels.getOrDefault(call.param("channel"), List.of());
    for (ObjectNode message : messages) {
      if (message.path("ts").asText().equals(call.param("ts"))) {
        message.setAll(message(call).put("ts", call.param("ts")));
        return posted(call, message);
      }
    }
    return error("message_not_found");
  }

  synchronized boolean delete(String channel, String ts) {
    return channels
        .getOrDefault(channel, new ArrayList<>())
        .removeIf(message -> message.path("ts").asText().equals(ts));
  }

  private ObjectNode delete(Call call) {
    return delete(call.param("channel"), call.param("ts"))
        ? ok().put("channel", call.param("channel")).put("ts", call.param("ts"))
        : error("message_not_found");
  }

  /** S25: an address for a file, with what whoever cannot see it is told. */
  private ObjectNode placeForFile(Call call) {
    if (call.param("alt_txt").isBlank() || call.param("filename").isBlank()) {
      return error("invalid_arguments");
    }
    if (call.param("alt_txt").length() > 1_000) {
      return error("alt_txt_too_large");
    }
    String id = "F" + ++sequence;
    ObjectNode file = JSON.createObjectNode().put("id", id).put("alt_txt", call.param("alt_txt"));
    files.put(id, file.put("length", Integer.parseInt(call.param("length"))));
    String address = uploadTo + (uploadTo.equals(uploads) ? id : "");
    uploadTo = uploads;
    return ok().put("file_id", id).put("upload_url", address);
  }

  /** A file becomes a message of the thread. */
  private ObjectNode share(Call call) {
    JsonNode named = call.json("files").path(0);
    ObjectNode file = files.get(named.path("id").asText());
    if (file == null || !file.path("uploaded").asBoolean()) {
      return error("file_not_found");
    }
    ObjectNode message = JSON.createObjectNode().put("ts", ts()).put("text", "");
    message.put("thread_ts", call.param("thread_ts")).put("title", named.path("title").asText());
    message.set("file", file);
    channels.computeIfAbsent(call.param("channel_id"), c -> new ArrayList<>()).add(message);
    ObjectNode answer = ok();
    answer.putArray("files").addObject().put("id", file.path("id").asText());
    return answer;
  }

  private ObjectNode deleteFile(Call call) {
    if (files.remove(call.param("file")) == null) {
      return error("file_not_found");
    }
    channels
        .values()
        .forEach(
            all ->
                all.removeIf(
                    message -> message.at("/file/id").asText().equals(call.param("file"))));
    return ok();
  }

  private ObjectNode whisper(Call call) {
    String problem = problem(call);
    return problem.isEmpty() ? ok().put("message_ts", ts()) : error(problem);
  }

  private ObjectNode openView(Call call) {
    String trigger = call.param("trigger_id");
    Long since = triggers.get(trigger);
    if (since == null) {
      return error("invalid_trigger_id");
    }
    if (System.nanoTime() - since > TRIGGER_NANOS) {
      return error("expired_trigger_id");
    }
    return used.add(trigger) ? shown("V" + ++sequence, call) : error("exchanged_trigger_id");
  }

  private ObjectNode updateView(Call call) {
    String id = call.param("view_id");
    return views.containsKey(id) ? shown(id, call) : error("not_found");
  }

  /** A hash that is not the newest is refused; none is taken (S21). */
  private ObjectNode publishHome(Call call) {
    String id = "H" + call.param("user_id");
    JsonNode before = views.get(id);
    String hash = call.param("hash");
    boolean stale = before != null && !hash.isEmpty() && !hash.equals(before.path("hash").asText());
    if (stale) {
      return error("hash_conflict");
    }
    ObjectNode answer = shown(id, call);
    if (answer.path("ok").asBoolean()) {
      views.get(id).put("hash", "hash." + ++sequence);
    }
    return answer;
  }

  private ObjectNode shown(String id, Call call) {
    ObjectNode view = (ObjectNode) call.json("view");
    String problem = SlackRules.view(view);
    if (!problem.isEmpty()) {
      return error(problem);
    }
    views.put(id, view.deepCopy().put("id", id));
    ObjectNode answer = ok();
    answer.putObject("view").put("id", id).put("type", "modal");
    return answer;
  }

  private String problem(Call call) {
    String channel = call.param("channel");
    if (!channel.matches("[CDG][A-Z0-9]+")) {
      return "channel_not_found";
    }
    JsonNode blocks = call.param("blocks").isEmpty() ? JSON.createArrayNode() : call.json("blocks");
    return SlackRules.message(call.param("text"), blocks);
  }

  private ObjectNode message(Call call) {
    ObjectNode message = JSON.createObjectNode();
    message.put("ts", ts()).put("text", call.param("text"));
    message.set(
        "blocks", call.param("blocks").isEmpty() ? JSON.createArrayNode() : call.json("blocks"));
    return message;
  }

  private static ObjectNode posted(Call call, ObjectNode message) {
    return ok().put("channel", call.param("channel")).put("ts", message.path("ts").asText());
  }

  private String ts() {
    return "1700000000.%06d".formatted(++sequence);
  }

  private static ObjectNode ok() {
    return JSON.createObjectNode().put("ok", true);
  }

  private static ObjectNode error(String code) {
    return JSON.createObjectNode().put("ok", false).put("error", code);
  }
}
