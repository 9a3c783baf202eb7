package org.jointheconversation.rights;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.outcome.Check;

/** What is held on a person, and how it is removed without a trace. Thread-safe. */
public interface ErasureStore {
  /** Whoever an account belongs to; empty where it is nobody's. */
  Optional<Traces> find(ChatUser account);

  /** Where people are asked whether something is fixed: who voted can still be found. */
  List<Check> checks(long consultation);

  /** The statements to which anybody has said anything, with the weeks of their secrets. */
  Map<Long, IsoWeek> statements(long consultation);

  /** The ids of all replies that carry one of these handles. */
  List<Long> replies(Collection<String> handles);

  /**
   * Remembers beside the keys who was erased and what they said, so that neither the next audience
   * file nor a backup brings it back. Comes first: whatever happens then, the rest can be done
   * again.
   */
  void remember(ChatUser asked, Traces traces, List<Long> replies);

  /** Removes previews that were sent to an account. */
  void removePreviews(ChatUser account);

  /** Removes replies and all that was made of them, in short transactions. */
  void removeReplies(List<Long> replies);

  /**
   * Removes, in one transaction, the accounts with everything that names them, and any reply or
   * vote with one of these handles that came meanwhile. No reply of theirs is kept after it.
   */
  Removed remove(Traces traces, Collection<String> handles);

  /** How much {@link #remove} removed. */
  record Removed(int replies, int deliveries) {}

  /** The accounts of the database whose owners were erased: those a backup brought back. */
  List<ChatUser> broughtBack();

  /** Empties the write-ahead logs, in which what was removed could still be read. */
  void settle();
}
