package org.jointheconversation.conversation;

import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;

/**
 * Everything a member of staff can do with the bot. Thread-safe. No method sends anything itself:
 * the adapter shows the {@link Answer} in its platform's way.
 *
 * <p>Where an answer says that a reply was kept, it has been written to disk before the method
 * returned.
 */
public interface Conversation {

  /** A message typed to the bot in a one-to-one chat: a word, or a reply. */
  Answer typed(Inbound from, String text);

  /** Words given to a slash command, such as {@code help} or {@code tell the printer jams}. */
  Answer words(Inbound from, String words);

  /**
   * The form to answer a round with, from memory alone, so that it can be shown before any slow
   * work. Empty where the round is unknown here or no longer open: then {@link #view} says it.
   */
  Optional<Form> replyForm(ChatUser who, String round);

  /**
   * What a button opens: the form to reply, the replies kept, the form to edit or to withdraw, all
   * of somebody's replies, who sees what, the queue.
   */
  View view(ChatUser who, String action, String round);

  /**
   * The form to say something that nobody asked about.
   *
   * @param said the person's own words to begin with; may be empty
   */
  View tell(ChatUser who, String said);

  /**
   * What a question's message says now to somebody who looks at it again: the question, that they
   * have answered it, or that it is over.
   */
  Message prompt(ChatUser who, String round);

  /** Everything at one glance: questions that wait, own replies, what came of it. */
  Message home(ChatUser who);

  /** A form that was sent. */
  Answer submit(Inbound from, FormInput input);

  /** Said once to whoever installs the bot or opens it first. */
  Message welcome(ChatUser who);

  /**
   * The platform says in which language its client speaks to somebody. A person's own choice goes
   * before it.
   */
  void heard(ChatUser who, Language language);

  /** In which language somebody is spoken to, from memory alone. */
  Language language(ChatUser who);
}
