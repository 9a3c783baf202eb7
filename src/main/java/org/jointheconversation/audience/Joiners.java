package org.jointheconversation.audience;

import java.time.ZoneId;
import org.jointheconversation.chat.ChatUser;

/**
 * People whom no list names and who want to be asked all the same. They are asked from the next
 * round on, by themselves and beside the list, which stays as it was approved; a later revision
 * takes them over. Thread-safe.
 */
public interface Joiners {

  /** The organisations, roles and sites of an audience, from which a joiner chooses. */
  Places places(long revision);

  /** How an account stands in the audience of a revision. */
  Standing standing(long revision, ChatUser account);

  /** How an account stands in an audience. */
  enum Standing {
    NOBODY,
    JOINED,
    /** The list names it. */
    LISTED,
    /** A list names it as a guest; guests are never asked. */
    GUEST,
    /** The revision is not in force any more. */
    OVER
  }

  /**
   * Takes somebody in, once however often they ask: the second time changes their place. It ends a
   * stop or a pause, because nobody joins who wants to be left alone.
   *
   * @param place one of those that {@link #places} knows
   * @param zone the clock by which they are asked
   * @return how they stood before; where that is LISTED, GUEST or OVER, nothing has changed
   */
  Standing join(long revision, ChatUser account, Cell place, ZoneId zone);
}
