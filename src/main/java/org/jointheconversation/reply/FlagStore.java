package org.jointheconversation.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.safety.Concern;

/**
 * Which replies a person must look at before they may be quoted (platform rules N22, N24). Nothing
 * here leads to a writer. Thread-safe.
 */
public interface FlagStore {

  /** Replies whose words nobody has looked at yet, by id. */
  Map<Long, ReplyText> unseen(int most);

  /**
   * Says what the words of unseen replies tell of; one that has changed meanwhile is left alone.
   */
  void see(Map<Long, Set<Concern>> concerns);

  /** Replies that wait for somebody to look, the oldest week first; in no order within a week. */
  List<Flagged> waiting();

  /**
   * Writes down what somebody who looked has decided.
   *
   * @return false where somebody else was faster, or the reply has changed or is gone
   */
  boolean decide(Flagged reply, Decision decision);

  /** What somebody who looked can say. */
  enum Decision {
    /** It may be quoted, where its writer ticked that. */
    CLEARED,
    /** It is never quoted. */
    KEPT_BACK
  }

  /**
   * A reply that waits.
   *
   * @param week empty once closing has taken it
   */
  record Flagged(
      long id,
      long consultation,
      Optional<String> prompt,
      Optional<IsoWeek> week,
      Set<Concern> concerns,
      ReplyText text) {}
}
