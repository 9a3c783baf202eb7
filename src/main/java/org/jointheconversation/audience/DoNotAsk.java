package org.jointheconversation.audience;

import java.util.List;
import org.jointheconversation.chat.ChatUser;

/**
 * The keyed marks of those who were erased: they are left out of every audience file from then on.
 * Only hashes are kept, which nobody can compare with a guess without {@code JTC_SECRET}.
 * Thread-safe.
 */
public interface DoNotAsk {
  /** These members without those who are marked, be it by their account or as a person. */
  List<AudienceMember> without(List<AudienceMember> members);

  boolean isMarked(ChatUser account);

  /**
   * Lifts the marks of somebody who wants to be asked again, on all their accounts: the next
   * audience file that lists them counts.
   *
   * @return false where there was none
   */
  boolean lift(ChatUser account);
}
