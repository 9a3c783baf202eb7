package org.jointheconversation.rights;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jointheconversation.privacy.PersonKey;

/** What joins replies to people, and how it is destroyed. Thread-safe. */
public interface LinkStore {

  /** Every reply of a consultation, with what a participation row could be compared with. */
  List<LinkableReply> linkable(long consultation);

  /** Hands over every person whom a revision of the consultation asked; some more than once. */
  void eachPerson(long consultation, Consumer<PersonKey> person);

  /**
   * Takes from each reply what it loses, puts a fresh random number in the place of every handle
   * (the same for the same handle), and truncates the write-ahead log.
   *
   * @param losses how many things each reply loses, by the reply's id
   */
  void unlink(long consultation, Map<Long, Integer> losses);
}
