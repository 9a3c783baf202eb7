package org.jointheconversation.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jointheconversation.consultation.IsoWeek;

/** Statements, and what people say to them. Thread-safe. */
public interface StatementStore {

  /**
   * The quotes that stand in the newest released edition of any week, of everybody and of one
   * organisation; none whose writer took it back, that is held, or that somebody must look at.
   *
   * @param organisation may be empty
   */
  List<Standing> standing(long consultation, String organisation);

  /**
   * A statement and by what its writer is known.
   *
   * @param week of the reply, under whose secret its handle was made
   * @param imported whether it was collected elsewhere: its handle then leads to nobody
   */
  record Standing(Statement statement, IsoWeek week, String handle, boolean imported) {
    @Override
    public String toString() {
      return "Standing[hidden]";
    }
  }

  /** The consultation of a statement, whether it still stands or not. */
  OptionalLong consultation(long statement);

  /**
   * To which of these statements somebody has said something.
   *
   * @param voters a keyed hash for each statement
   */
  Set<Long> answered(Map<Long, String> voters);

  /**
   * Keeps what somebody says, in the place of what the same person said before.
   *
   * @param member by whose account it is said; nothing ties the vote to it
   * @param voter a keyed hash
   * @return false, and nothing kept, where the statement or the member is gone, or the consultation
   *     runs no more
   */
  boolean vote(long statement, long member, String voter, Stance stance);

  /** The statements of a consultation to which anybody has said anything, with their weeks. */
  Map<Long, IsoWeek> answered(long consultation);

  /** Consultations that run, have votes, and were not counted on this day. */
  List<Long> uncounted(LocalDate day);

  /** Decides anew what is shown of each statement of a consultation; once a day. */
  void count(long consultation, LocalDate day, Rule rule);

  /** What is shown. */
  @FunctionalInterface
  interface Rule {
    /**
     * @param before how many agreed when a number was last decided on; empty where none is shown
     * @param now how many agree
     */
    Optional<Shown> decide(OptionalInt before, int now);
  }

  /**
   * A decision; both are empty where nothing is shown.
   *
   * @param agreed the true count
   * @param people the count as shown
   */
  record Shown(OptionalInt agreed, OptionalInt people) {}

  /** Consultations that run no more, of which there is still something. */
  List<Long> over();

  /** Removes all statements of a consultation and who said something, in short transactions. */
  void forget(long consultation);
}
