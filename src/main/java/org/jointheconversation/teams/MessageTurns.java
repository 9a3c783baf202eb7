package org.jointheconversation.teams;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.View;
import org.jointheconversation.ops.Metrics;

/**
 * Messages: what people type, and what cards send from clients that cannot execute (T19). What is
 * typed is kept in one-to-one chats only. Thread-safe.
 */
final class MessageTurns {
  static final Message ONE_TO_ONE =
      Message.plain(
          "Please write to me in our one-to-one chat. I keep replies only there, where your"
              + " colleagues do not see them.");
  static final Message NOT_KNOWN =
      Message.plain(
          "Teams did not tell me who you are, so I cannot keep this. Please write to me from your"
              + " work account.");
  static final Message USE_EDIT =
      Message.plain(
          "You changed a message, but I keep what was first sent. To change your reply, use the"
              + " Edit button below it.");
  static final Message NEEDS_A_WINDOW =
      Message.plain("This opens in a window that your app cannot show. Please use the Teams app.");

  private final Conversation conversation;
  private final FormAgain formAgain;
  private final Installations installations;
  private final PersonalAnswers personal;
  private final Metrics metrics;

  MessageTurns(
      Conversation conversation,
      Installations installations,
      PersonalAnswers personal,
      Metrics metrics) {
    this.conversation = conversation;
    this.formAgain = new FormAgain(conversation);
    this.installations = installations;
    this.personal = personal;
    this.metrics = metrics;
  }

  /** A message came in. */
  void message(Turn turn) {
    Optional<ChatUser> who = turn.who();
    if (who.isEmpty()) {
      metrics.unrouted("teams", "no-user");
      turn.say(NOT_KNOWN);
      return;
    }
    Optional<CardData> data = CardData.read(turn.value());
    if (data.isPresent()) {
      card(turn, who.get(), data.get());
    } else if (turn.personal()) {
      typed(turn, who.get());
    } else {
      installations.mentioned(turn);
      turn.say(ONE_TO_ONE);
    }
  }

  /** A message was changed in the chat. */
  void changed(Turn turn) {
    if (turn.personal()) {
      turn.say(USE_EDIT);
    }
  }

  private void typed(Turn turn, ChatUser who) {
    installations.seen(turn, who);
    String text = MentionText.strip(Objects.requireNonNullElse(turn.activity().getText(), ""));
    Answers.message(conversation.typed(turn.inbound(who), text)).ifPresent(turn::say);
  }

  private void card(Turn turn, ChatUser who, CardData data) {
    if (data.opens()) {
      personal.say(
          turn, who, instead(conversation.view(who, data.input().action(), data.input().round())));
      return;
    }
    Answer answer = conversation.submit(turn.inbound(who), data.input());
    Map<String, String> errors = Answers.errors(answer);
    if (!turn.personal()) {
      // The card is everybody's: it stays as it is, and the answer is for one person.
      Answers.message(answer).ifPresent(message -> personal.say(turn, who, message));
    } else if (!errors.isEmpty()) {
      Form form = formAgain.of(who, data);
      turn.replace(
          turn.usedMessage(), List.of(TeamsCards.activity(TeamsCards.formCard(form, errors))));
    } else if (answer instanceof Answer.Replace replace) {
      turn.replace(turn.usedMessage(), TeamsCards.activities(replace.message()));
    } else {
      Answers.message(answer).ifPresent(turn::say);
    }
  }

  /** A form without anybody's words may stand in the chat; anything else needs a dialog. */
  private static Message instead(View view) {
    boolean blank =
        view instanceof View.FormView shown
            && shown.form().fields().stream().noneMatch(MessageTurns::holdsWords);
    return blank
        ? new Message(NEEDS_A_WINDOW.text(), List.of(), Optional.of(((View.FormView) view).form()))
        : NEEDS_A_WINDOW;
  }

  private static boolean holdsWords(Form.Field field) {
    return field instanceof Form.TextField text && !text.value().isBlank();
  }
}
