package org.jointheconversation.rights;

import java.util.List;
import java.util.Map;

/** What joins replies to people, and how it is destroyed. Thread-safe. */
public interface LinkStore {

  /** Every reply of a consultation, with what a participation row could be compared with. */
  List<LinkableReply> linkable(long consultation);

  /**
   * Takes from each reply what it loses, puts a fresh random number in the place of every handle
   * (the same for the same handle), and truncates the write-ahead log.
   *
   * @param losses how many things each reply loses, by the reply's id
   */
  void unlink(long consultation, Map<Long, Integer> losses);
}
