package org.jointheconversation.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jointheconversation.consultation.AskingRule;
import org.jointheconversation.consultation.Selection;

/** Walks through an audience in the order of the members' ids, with what decides who is asked. */
final class AudienceQuery {
  /**
   * Slack and the sandbox can be reached by account alone; a Teams member only once the platform
   * said where. Whoever said stop or pause on one account is left alone on all; of the others'
   * accounts, one that can be reached is asked. How often somebody was asked counts on all of their
   * accounts, in every consultation.
   *
   * <p>Written out as a table, the audience would be read from end to end for each portion of it.
   */
  private static final String LOOK =
      """
      WITH place AS NOT MATERIALIZED (
        SELECT a.member_id, a.guest, a.person, a.time_zone, a.organisation, m.platform, m.team, m.stopped, m.paused_until,
               (m.platform <> 'teams' OR EXISTS (
                 SELECT 1 FROM address d WHERE d.kind = 'user' AND d.platform = m.platform
                 AND d.team = m.team AND d.target = m.account)) AS reachable
        FROM audience_member a JOIN member m ON m.id = a.member_id
        WHERE a.revision_id = :revision
      )
      SELECT p.member_id, p.platform, p.team, p.time_zone, p.guest, p.reachable,
             EXISTS (
               SELECT 1 FROM place o WHERE o.person = p.person AND o.stopped = 1) AS stopped,
             (SELECT max(o.paused_until) FROM place o WHERE o.person = p.person) AS paused_until,
             EXISTS (
               SELECT 1 FROM place o WHERE o.person = p.person AND o.member_id <> p.member_id
               AND o.guest = 0%1$s
               AND (o.reachable > p.reachable
                    OR (o.reachable = p.reachable AND o.member_id < p.member_id))) AS duplicate,
             (SELECT count(*) FROM participation q JOIN round r ON r.id = q.round_id
              WHERE r.slot > :since AND q.member_id IN (
                SELECT o.member_id FROM audience_member o WHERE o.person = p.person)) AS asked
      FROM place p
      WHERE p.member_id > :after%2$s
      ORDER BY p.member_id
      LIMIT :most
      """;

  static final String NEXT = LOOK.formatted("", "");

  /** Of a person's accounts, those elsewhere are not in the way. */
  private static final String SOMEWHERE =
      LOOK.formatted(
          " AND o.organisation IN (<organisations>)", " AND p.organisation IN (<organisations>)");

  private AudienceQuery() {}

  static List<Candidate> next(Handle handle, AskingRule rule, long after, int most) {
    try (Stream<Candidate> candidates = stream(handle, rule, after, most)) {
      return candidates.toList();
    }
  }

  /** The same one by one; the caller closes it. */
  static Stream<Candidate> stream(Handle handle, AskingRule rule, long after, int most) {
    return query(handle, rule)
        .bind("revision", rule.revision())
        .bind("since", rule.fatigueSince().toEpochMilli())
        .bind("after", after)
        .bind("most", most)
        .map(
            (row, context) ->
                new Candidate(
                    row.getLong("member_id"),
                    row.getString("platform"),
                    row.getString("team"),
                    ZoneId.of(row.getString("time_zone")),
                    row.getBoolean("stopped"),
                    Instant.ofEpochMilli(row.getLong("paused_until")),
                    row.getBoolean("guest"),
                    row.getBoolean("duplicate"),
                    row.getBoolean("reachable"),
                    row.getInt("asked")))
        .stream();
  }

  private static Query query(Handle handle, AskingRule rule) {
    return rule.organisations().isEmpty()
        ? handle.createQuery(NEXT)
        : handle
            .createQuery(SOMEWHERE)
            .bindList("organisations", List.copyOf(rule.organisations()));
  }

  /**
   * A member of the audience.
   *
   * @param pausedUntil when their last pause ends or ended, long ago where there was none
   */
  record Candidate(
      long member,
      String platform,
      String team,
      ZoneId zone,
      boolean stopped,
      Instant pausedUntil,
      boolean guest,
      boolean duplicate,
      boolean reachable,
      int asked) {

    /**
     * The first reason that holds, in the order scripts rely on.
     *
     * @param at when they would be asked
     */
    Optional<Selection.Reason> reasonToLeaveOut(int fatiguePrompts, Instant at) {
      if (stopped) {
        return Optional.of(Selection.Reason.STOPPED);
      }
      if (pausedUntil.isAfter(at)) {
        return Optional.of(Selection.Reason.PAUSED);
      }
      if (guest) {
        return Optional.of(Selection.Reason.GUEST);
      }
      if (duplicate) {
        return Optional.of(Selection.Reason.DUPLICATE_PERSON);
      }
      if (!reachable) {
        return Optional.of(Selection.Reason.NOT_INSTALLED);
      }
      return asked >= fatiguePrompts
          ? Optional.of(Selection.Reason.ASKED_TOO_OFTEN)
          : Optional.empty();
    }
  }
}
