package org.jointheconversation.slack;

import com.slack.api.model.view.View;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Refused;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.slack.SlackApi.For;

/**
 * Each person's Home tab, made anew whenever they open it or do something in it. Where another of
 * our processes was quicker, it is read again and published once more (S21); where an administrator
 * has switched the tab off, nothing happens. Thread-safe.
 */
final class Homes {
  private static final String CONFLICT = "hash_conflict";
  private static final String NO_HASH = "";

  private final Conversation conversation;
  private final SlackApi api;
  private final AfterAck afterAck;

  Homes(Conversation conversation, SlackApi api, AfterAck afterAck) {
    this.conversation = conversation;
    this.api = api;
    this.afterAck = afterAck;
  }

  /**
   * Shows somebody how things stand, after the acknowledgement.
   *
   * @param hash of what the tab shows now; empty where that is not known
   */
  void show(ChatUser who, String hash) {
    afterAck.run(
        () -> {
          SendOutcome outcome = publish(who, hash);
          if (outcome instanceof Refused refused && refused.reason().equals(CONFLICT)) {
            outcome = publish(who, NO_HASH);
          }
          return Answers.again(outcome);
        });
  }

  /** Shows it anew, whatever the tab shows now. */
  void refresh(ChatUser who) {
    show(who, NO_HASH);
  }

  private SendOutcome publish(ChatUser who, String hash) {
    View home = SlackViews.home(conversation.home(who), conversation.language(who));
    return api.publishHome(For.answer(who.team()), who.user(), home, hash);
  }
}
