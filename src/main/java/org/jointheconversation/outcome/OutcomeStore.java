package org.jointheconversation.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jointheconversation.consultation.RoundStore;

/** Outcomes, and the votes about them. Thread-safe. */
public interface OutcomeStore {

  /** Takes note of every theme that released digests have shown and that is not known yet. */
  void notePublished(long consultation);

  List<Outcome> of(long consultation);

  Optional<Outcome> find(long id);

  /**
   * Puts another plan in the place of the one that was read.
   *
   * @return false, and nothing changed, where somebody else was quicker
   */
  boolean change(Outcome read, Plan plan, LocalDate today);

  /**
   * The same, and begins to ask, in one transaction.
   *
   * @param organisations who is asked; empty for everybody
   */
  Began begin(Outcome read, Plan plan, LocalDate today, Asking asking);

  /** The round by which people are to be asked, and until when. */
  record Asking(RoundStore.Wanted round, Set<String> organisations, Instant endsAt) {
    public Asking {
      organisations = Set.copyOf(organisations);
    }
  }

  /** What became of {@link #begin}. */
  enum Began {
    BEGUN,
    CHANGED_MEANWHILE,
    /** The consultation does not run any more. */
    CLOSED
  }

  /** Whether a revision's audience holds anybody of these organisations; empty for of any. */
  boolean hasAudience(long revision, Set<String> organisations);

  Optional<Check> check(long round);

  /** The newest check of an outcome. */
  Optional<Check> newestCheck(long outcome);

  /** Every check whose votes still count. */
  List<Check> running();

  /** Whether a check's question went, or may have gone, to a member. */
  boolean wasAsked(long round, long member);

  /**
   * Keeps a vote, in the place of an earlier one of the same person.
   *
   * @param member by whose account it is given; nothing ties the vote to it
   * @param voter a keyed hash
   * @return false, and nothing kept, where the check has ended or the member is gone
   */
  boolean vote(long round, long member, String voter, Vote vote);

  /**
   * Ends a check: its round, its votes, and its outcome gets the verdict. Again does nothing.
   *
   * @param verdict of how many said yes and no
   * @return what it came to; empty where it had ended before
   */
  Optional<Verdict> end(
      Check check, BiFunction<Integer, Integer, Verdict> verdict, LocalDate today);

  /** Removes who voted in checks that have ended, in short transactions. */
  void forgetVoters();
}
