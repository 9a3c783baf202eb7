package org.jointheconversation.store;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.RoundReport;

/** Counts a round's deliveries and the steps after them. */
final class RoundReports {
  private RoundReports() {}

  static RoundReport of(Handle handle, Round round) {
    Map<String, Integer> states = states(handle, round.id());
    return new RoundReport(round, states, funnel(handle, round.id(), states));
  }

  /** Who was left out from the start has no delivery in this sense. */
  private static Map<String, Integer> states(Handle handle, long round) {
    Map<String, Integer> states = new TreeMap<>();
    handle
        .select(
            "SELECT d.state, count(*) AS n FROM delivery d LEFT JOIN participation p"
                + " ON p.round_id = d.round_id AND p.member_id = d.member_id"
                + " WHERE d.round_id = ? AND d.reminder = 0"
                + " AND (p.member_id IS NOT NULL OR d.channel IS NOT NULL) GROUP BY d.state",
            round)
        .map((row, context) -> states.put(row.getString("state"), row.getInt("n")))
        .list();
    return states;
  }

  private static RoundReport.Funnel funnel(Handle handle, long round, Map<String, Integer> states) {
    OptionalInt asked =
        wentToChannel(handle, round)
            ? OptionalInt.empty()
            : OptionalInt.of(states.values().stream().mapToInt(Integer::intValue).sum());
    int accepted = states.getOrDefault("SENT", 0);
    return handle
        .select(
            "SELECT opened, edited, withdrew, replied + (SELECT count(*) FROM participation"
                + " WHERE round_id = r.id AND replied = 1) AS replied FROM round r WHERE id = ?",
            round)
        .map(
            (row, context) ->
                new RoundReport.Funnel(
                    asked,
                    accepted,
                    row.getInt("opened"),
                    row.getInt("replied"),
                    row.getInt("edited"),
                    row.getInt("withdrew")))
        .one();
  }

  private static boolean wentToChannel(Handle handle, long round) {
    return handle
        .select("SELECT 1 FROM delivery WHERE round_id = ? AND channel IS NOT NULL", round)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }
}
