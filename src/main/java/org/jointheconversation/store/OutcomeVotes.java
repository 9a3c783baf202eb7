package org.jointheconversation.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jointheconversation.outcome.Check;
import org.jointheconversation.outcome.Verdict;
import org.jointheconversation.outcome.Vote;

/** Votes, and what they come to, each within a transaction. */
final class OutcomeVotes {
  private OutcomeVotes() {}

  /** Keeps a vote; false where the check has ended, or the member is gone. */
  static boolean put(Handle handle, long round, long member, String voter, Vote vote) {
    return isThere(handle, "SELECT 1 FROM member WHERE id = ? <forShare>", member)
        && isThere(
            handle,
            "SELECT 1 FROM outcome_check WHERE round_id = ? AND running = 1 <forShare>",
            round)
        && handle.execute(
                "INSERT INTO outcome_vote (round_id, voter, vote) VALUES (?, ?, ?)"
                    + " ON CONFLICT (round_id, voter) DO UPDATE SET vote = excluded.vote",
                round,
                voter,
                vote.name())
            == 1;
  }

  /** And stays to the end of the transaction. */
  private static boolean isThere(Handle handle, String select, long id) {
    return handle.select(select, id).mapTo(Integer.class).findOne().isPresent();
  }

  /** Writes down what a check that has just ended came to. */
  static Verdict end(
      Handle handle, Check check, BiFunction<Integer, Integer, Verdict> verdict, LocalDate today) {
    Map<String, Integer> votes = votes(handle, check.round());
    Verdict found =
        verdict.apply(
            votes.getOrDefault(Vote.YES.name(), 0), votes.getOrDefault(Vote.NOT_YET.name(), 0));
    handle.execute(
        "UPDATE round SET state = 'ENDED' WHERE id = ? AND state <> 'SKIPPED'", check.round());
    handle.execute(
        "UPDATE outcome SET status = ?, shown_yes = ?, shown_no = ?, changed_on = ?,"
            + " version = version + 1 WHERE id = ?",
        found.status().name(),
        boxed(found.counts().yes()),
        boxed(found.counts().no()),
        today.toString(),
        check.outcome());
    return found;
  }

  private static Map<String, Integer> votes(Handle handle, long round) {
    return handle
        .createQuery(
            "SELECT vote, count(*) AS n FROM outcome_vote WHERE round_id = :round GROUP BY vote")
        .bind("round", round)
        .setMapKeyColumn("vote")
        .setMapValueColumn("n")
        .collectInto(new GenericType<Map<String, Integer>>() {});
  }

  private static Integer boxed(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  /** Removes some votes of a check, and returns how many. */
  static int forget(Handle handle, long round, int most) {
    return handle.execute(
        "DELETE FROM outcome_vote WHERE round_id = ? AND voter IN"
            + " (SELECT voter FROM outcome_vote WHERE round_id = ? ORDER BY voter LIMIT ?)",
        round,
        round,
        most);
  }
}
