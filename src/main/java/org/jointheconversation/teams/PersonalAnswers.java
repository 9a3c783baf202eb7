package org.jointheconversation.teams;

import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.SendOutcome;

/** Answers that nobody but the person must see, wherever that person just was. Thread-safe. */
final class PersonalAnswers {
  private final TeamsGateway gateway;
  private final AnswerQueue queue;

  PersonalAnswers(TeamsGateway gateway, AnswerQueue queue) {
    this.gateway = gateway;
    this.queue = queue;
  }

  /**
   * Says it where the person is, seen by that person alone; where Teams cannot do that, in the
   * one-to-one chat.
   */
  void whisper(Turn turn, ChatUser who, Message message) {
    if (turn.personal()) {
      turn.say(message);
      return;
    }
    Reference where = turn.reference();
    queue.add(
        () -> {
          SendOutcome whispered = gateway.whisper(where, message);
          return whispered instanceof SendOutcome.Refused ? gateway.send(who, message) : whispered;
        });
  }

  /** Says it in the one-to-one chat; where the person has none with the bot, it is not said. */
  void say(Turn turn, ChatUser who, Message message) {
    if (turn.personal()) {
      turn.say(message);
    } else {
      queue.add(() -> gateway.answer(who, message));
    }
  }
}
