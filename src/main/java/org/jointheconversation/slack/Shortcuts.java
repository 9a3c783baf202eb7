package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.slack.Envelope.Shortcut;
import org.jointheconversation.slack.Envelope.Unrouted;

/** "Tell the consultation", from the shortcut menu or the menu of a message. Pure. */
final class Shortcuts {
  /** As the manifest names them. */
  private static final Set<String> OURS = Set.of("tell", "tell-message");

  private Shortcuts() {}

  /** Only a person's own words are theirs to tell: at another's message the form is empty. */
  static Envelope read(ObjectNode json, ChatUser who) {
    String trigger = Json.text(json, "trigger_id");
    if (!OURS.contains(Json.text(json, "callback_id")) || trigger.isEmpty()) {
      return new Unrouted("unknown-shortcut");
    }
    JsonNode message = json.path("message");
    boolean own = Json.text(message, "user").equals(who.user()) && !message.hasNonNull("bot_id");
    return new Shortcut(who, trigger, own ? TypedText.plain(Json.text(message, "text")) : "");
  }
}
