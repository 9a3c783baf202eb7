package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jointheconversation.chat.ChatUser;

/** The message at which somebody chose "Tell the consultation". Pure. */
final class ChosenMessage {
  private static final Pattern LINE_END = Pattern.compile("(?i)<br ?/?>|</(?:p|div|li)>");
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
  private static final Map<String, String> ENTITIES =
      Map.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'");

  private ChosenMessage() {}

  /**
   * The words of somebody's own message, without its markup and mentions; empty at anybody else's:
   * those are not theirs to tell.
   */
  static String ownWords(JsonNode value, ChatUser who) {
    JsonNode message = value.path("messagePayload");
    boolean own = Json.text(message.at("/from/user"), "id").equals(who.user());
    String content = Json.text(message.path("body"), "content");
    boolean html = Json.text(message.path("body"), "contentType").equals("html");
    return own ? html ? plain(content) : MentionText.strip(content) : "";
  }

  private static String plain(String html) {
    String lines = LINE_END.matcher(MentionText.strip(html)).replaceAll("\n");
    String words = TAG.matcher(lines).replaceAll("");
    for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
      words = words.replace(entity.getKey(), entity.getValue());
    }
    return words.replace("&amp;", "&").strip();
  }
}
