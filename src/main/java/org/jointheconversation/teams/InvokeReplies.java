package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jointheconversation.chat.Language;

/** The bodies with which Teams wants its invokes answered (T19, T22). */
final class InvokeReplies {
  private InvokeReplies() {}

  /** To a card's action: this card in its place. */
  static ObjectNode card(ObjectNode card) {
    ObjectNode reply = action(200, TeamsCards.CARD_TYPE);
    reply.set("value", card);
    return reply;
  }

  /** To a card's action: a sentence, the card stays. */
  static ObjectNode sentence(String sentence) {
    return action(200, "application/vnd.microsoft.activity.message")
        .put("value", CardText.inert(sentence));
  }

  /** To a card's action that is none of ours. */
  static ObjectNode notOurs(Language language) {
    ObjectNode reply = action(400, "application/vnd.microsoft.error");
    reply
        .putObject("value")
        .put("code", "BadRequest")
        .put("message", Texts.UNKNOWN_BUTTON.in(language));
    return reply;
  }

  /** To a dialog: show this card in it. */
  static ObjectNode dialog(String title, ObjectNode card) {
    ObjectNode value = Json.object().put("title", CardText.inert(title));
    value.put("height", "medium").put("width", "medium");
    value.set("card", TeamsCards.attachment(card));
    ObjectNode reply = Json.object();
    reply.putObject("task").put("type", "continue").set("value", value);
    return reply;
  }

  /** To a dialog: show this sentence and end. */
  static ObjectNode dialogSentence(String sentence) {
    ObjectNode reply = Json.object();
    reply.putObject("task").put("type", "message").put("value", CardText.inert(sentence));
    return reply;
  }

  private static ObjectNode action(int status, String type) {
    return Json.object().put("statusCode", status).put("type", type);
  }
}
