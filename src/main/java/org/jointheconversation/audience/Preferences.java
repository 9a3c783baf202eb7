package org.jointheconversation.audience;

import java.time.Instant;
import org.jointheconversation.chat.ChatUser;

/**
 * What people want about being asked. It holds for the person: for every account that any list of
 * any consultation names as theirs, on both platforms, at once. Thread-safe.
 */
public interface Preferences {

  /**
   * Never again: what waits to be sent is not sent. Somebody on no list is remembered too, by the
   * account alone, so that a later list does not have them asked.
   */
  void stop(ChatUser account);

  /**
   * Not before some moment: what waits to be sent is not sent, not even afterwards, because nobody
   * expects to be asked about an old round. It ends by itself.
   *
   * @return false where the account is on no list, so that there is nothing to pause
   */
  boolean pause(ChatUser account, Instant until);

  /** Forgets pauses that are over. */
  void forgetPauses();

  /**
   * Ends a stop and a pause. What was not sent meanwhile is not sent afterwards either.
   *
   * @return what is known of them now
   */
  Known resume(ChatUser account);

  /** Whether an account is known. */
  enum Known {
    /** Some list names it. */
    LISTED,
    /** It had said stop and is on no list: nothing is kept of it any more. */
    FORGOTTEN,
    /** Nothing was ever kept of it. */
    STRANGER
  }

  /**
   * Whether a question may be sent to an account right now. Asked once more at the last moment,
   * because seconds may lie between claiming a message and sending it.
   */
  boolean mayBeAsked(ChatUser account);
}
