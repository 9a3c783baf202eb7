package org.jointheconversation.store;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.RoundReport;
import org.jointheconversation.consultation.Selection;

/** Counts a round's deliveries and the steps after them. */
final class RoundReports {
  /** Read from an index alone: a million deliveries are counted in a fraction of a second. */
  static final String DELIVERIES =
      "SELECT state, reason, count(*) AS n FROM delivery"
          + " WHERE round_id = ? AND reminder = 0 GROUP BY state, reason";

  private static final String CANCELLED = "CANCELLED";

  /** Who was never to be asked has a cancelled delivery that only says why. */
  private static final Set<String> LEFT_OUT =
      Stream.concat(
              Arrays.stream(Selection.Reason.values()).map(Selection.Reason::wire),
              Stream.of("too-late"))
          .collect(Collectors.toUnmodifiableSet());

  /** How platforms, and we ourselves, say that they want patience. */
  private static final Set<String> THROTTLED =
      Set.of("throttled", "ratelimited", "rate-limited", "paused", "status-429");

  private final Map<String, Integer> states = new TreeMap<>();
  private final Map<String, Integer> reasons = new TreeMap<>();

  private RoundReports() {}

  static RoundReport of(Handle handle, Round round) {
    RoundReports counts = new RoundReports();
    handle
        .select(DELIVERIES, round.id())
        .map(
            (row, context) -> {
              counts.add(row.getString("state"), row.getString("reason"), row.getInt("n"));
              return null;
            })
        .list();
    return new RoundReport(round, counts.states, counts.reasons, counts.funnel(handle, round));
  }

  private void add(String state, String kept, int count) {
    String reason = kept == null ? "" : word(kept);
    boolean leftOut = state.equals(CANCELLED) && LEFT_OUT.contains(reason);
    if (!leftOut) {
      states.merge(state, count, Integer::sum);
    }
    if (!reason.isEmpty()) {
      boolean waits = !leftOut && THROTTLED.contains(reason);
      reasons.merge(waits ? "throttled" : reason, count, Integer::sum);
    } else if (state.equals(CANCELLED)) {
      reasons.merge("cancelled", count, Integer::sum);
    }
  }

  /** Platforms and we ourselves do not write alike. */
  private static String word(String reason) {
    return reason.replace('_', '-').replace(' ', '-');
  }

  private RoundReport.Funnel funnel(Handle handle, Round round) {
    OptionalInt asked =
        wentToChannel(handle, round.id())
            ? OptionalInt.empty()
            : OptionalInt.of(states.values().stream().mapToInt(Integer::intValue).sum());
    int accepted = states.getOrDefault("SENT", 0);
    return handle
        .select(
            "SELECT opened, edited, withdrew, replied + (SELECT count(*) FROM participation"
                + " WHERE round_id = r.id AND replied = 1) AS replied FROM round r WHERE id = ?",
            round.id())
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
