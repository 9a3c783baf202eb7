package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.conversation.Inbound;

/** One activity in our words, and the ways to answer it. */
record Turn(TurnContext context) {

  Activity activity() {
    return context.getActivity();
  }

  /** Whether it comes from somebody's own chat with the bot, the only place for replies. */
  boolean personal() {
    return "personal".equals(activity().getConversation().getConversationType());
  }

  /** Who did it; empty where Teams does not say, or says what no account can be. */
  Optional<ChatUser> who() {
    return user(activity().getFrom().getAadObjectId());
  }

  Optional<ChatUser> user(String aadObjectId) {
    try {
      return Optional.of(new ChatUser(Platform.TEAMS, tenant(), aadObjectId));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The channel or group chat of that id. */
  Optional<ChatChannel> channel(String id) {
    try {
      return Optional.of(new ChatChannel(Platform.TEAMS, tenant(), Reference.withoutThread(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The event by which a repeat is known (T30); one without an id is never taken for a repeat. */
  Inbound inbound(ChatUser who) {
    String id =
        Objects.requireNonNullElseGet(activity().getId(), () -> UUID.randomUUID().toString());
    return new Inbound(who, tenant() + "/" + conversationId() + "/" + id);
  }

  /** Where it came from. */
  Reference reference() {
    String user = Objects.requireNonNullElse(activity().getFrom().getId(), "");
    return new Reference(activity().getServiceUrl(), conversationId(), user, tenant());
  }

  String tenant() {
    return activity().getConversation().getTenantId();
  }

  String conversationId() {
    return Objects.requireNonNullElse(activity().getConversation().getId(), "");
  }

  /** The language that the person's client is set to; empty where it says none of ours. */
  Optional<Language> spoken() {
    return Language.ofTag(SdkActivities.clientLanguage(activity()));
  }

  /** The same, or English. */
  Language locale() {
    return spoken().orElse(Language.ENGLISH);
  }

  /** What a card or dialog sent along. */
  JsonNode value() {
    Object value = activity().getValue();
    return value == null ? Json.object() : Serialization.objectToTree(value);
  }

  JsonNode channelData() {
    Object data = activity().getChannelData();
    return data == null ? Json.object() : Serialization.objectToTree(data);
  }

  /** Says something where the activity came from; it is sent soon, not now. */
  void say(Message message) {
    say(SdkActivities.of(TeamsCards.activities(message)));
  }

  /** Puts activities in the place of an earlier message; without its id they are said instead. */
  void replace(String messageId, List<ObjectNode> withActivities) {
    List<Activity> activities = SdkActivities.of(withActivities);
    if (messageId.isEmpty()) {
      say(activities);
      return;
    }
    activities.get(0).setId(messageId);
    context.updateActivity(activities.get(0)).join();
    if (activities.size() > 1) {
      say(activities.subList(1, activities.size()));
    }
  }

  private void say(List<Activity> activities) {
    context.sendActivities(activities).join();
  }

  /** The message whose card or button was used; empty where Teams does not say. */
  String usedMessage() {
    return Objects.requireNonNullElse(activity().getReplyToId(), "");
  }
}
