package org.jointheconversation.sandbox;

import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.conversation.View;

/** Carries what a made-up person does to the conversation, and its answer into their chat. */
final class SandboxChat {
  private static final String SLASH_COMMAND = "/jtc";

  /** Of what was typed, so much is shown; all of it goes to the conversation. */
  private static final int SHOWN_CHARACTERS = 5_000;

  private final Conversation conversation;
  private final SandboxGateway gateway;

  SandboxChat(Conversation conversation, SandboxGateway gateway) {
    this.conversation = conversation;
    this.gateway = gateway;
  }

  void open(ChatUser who) {
    gateway.welcome(who, conversation.welcome(who));
  }

  /** A message, or the slash command, as in Slack. What was not kept is not shown as sent. */
  Answer typed(Inbound from, String text) {
    Answer answer =
        text.equals(SLASH_COMMAND) || text.startsWith(SLASH_COMMAND + " ")
            ? conversation.words(from, text.substring(SLASH_COMMAND.length()).strip())
            : conversation.typed(from, text);
    said(answer)
        .ifPresent(
            message -> {
              if (!text.isBlank()) {
                gateway.typed(from.who(), shown(text));
              }
              gateway.send(from.who(), message);
            });
    return answer;
  }

  /** The form to reply comes from memory where it can, as on the other platforms. */
  View view(ChatUser who, String action, String round, boolean reply) {
    Optional<Form> form = reply ? conversation.replyForm(who, round) : Optional.empty();
    return form.<View>map(View.FormView::new)
        .orElseGet(() -> conversation.view(who, action, round));
  }

  /**
   * A form that was filled in at a message.
   *
   * @param room where that message is
   */
  Answer submit(Inbound from, String room, long message, FormInput input) {
    Answer answer = conversation.submit(from, input);
    if (answer instanceof Answer.Replace replace && replaceable(from, room, message)) {
      gateway.replace(room, message, replace.message());
    } else {
      said(answer).ifPresent(words -> gateway.send(from.who(), words));
    }
    return answer;
  }

  /**
   * In a channel everybody sees the same message: a question with its form stays there for the
   * others, and the answer goes to the person alone.
   */
  private boolean replaceable(Inbound from, String room, long message) {
    boolean own = room.equals(Room.of(from.who()));
    return gateway
        .find(room, message)
        .filter(entry -> entry.fromBot() && (own || entry.message().form().isEmpty()))
        .isPresent();
  }

  private static Optional<Message> said(Answer answer) {
    if (answer instanceof Answer.Say say) {
      return Optional.of(say.message());
    }
    return answer instanceof Answer.Replace replace
        ? Optional.of(replace.message())
        : Optional.empty();
  }

  /** The first picture of a message, drawn anew; empty where there is none. */
  Optional<byte[]> picture(String room, String message) {
    return Optional.of(message)
        .filter(id -> id.matches("\\d{1,18}"))
        .flatMap(id -> gateway.find(room, Long.parseLong(id)))
        .flatMap(
            entry -> entry.message().blocks().stream().filter(SandboxChat::isPicture).findFirst())
        .flatMap(block -> ((Block.Picture) block).drawing().png());
  }

  private static boolean isPicture(Block block) {
    return block instanceof Block.Picture;
  }

  /** Errors by field for the page; a message typed has one field. */
  static Map<String, String> errors(Answer answer) {
    if (answer instanceof Answer.Invalid invalid) {
      return invalid.errors();
    }
    return answer instanceof Answer.Unavailable unavailable
        ? Map.of(unavailable.field(), unavailable.sentence())
        : Map.of();
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…";
  }
}
