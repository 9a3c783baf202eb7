package org.jointheconversation.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.slack.Origin.Place;

/** What people type to the bot in their direct messages. */
final class MessageHandler {
  private final Conversation conversation;
  private final Answers answers;

  MessageHandler(Conversation conversation, Answers answers) {
    this.conversation = conversation;
    this.answers = answers;
  }

  /**
   * Acknowledges once the conversation has kept it.
   *
   * @throws StorageUnavailableException where nothing could be kept, so that Slack sends it again
   */
  Response typed(EventsApiPayload<MessageEvent> payload, EventContext context) {
    ChatUser who = Who.of(context);
    String text = TypedText.plain(payload.getEvent().getText());
    Answer answer = conversation.typed(new Inbound(who, payload.getEventId()), text);
    if (answer instanceof Answer.Unavailable) {
      throw new StorageUnavailableException("a typed message was not kept");
    }
    answers.give(who, new Place(payload.getEvent().getChannel(), ""), answer);
    return context.ack();
  }

  /** A message changed in the chat changes nothing that was kept, and its writer is told so. */
  Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
    Place place = new Place(payload.getEvent().getChannel(), "");
    ChatUser who = Who.of(context);
    answers.say(who, place, Texts.USE_EDIT.message(conversation.language(who)));
    return context.ack();
  }
}
