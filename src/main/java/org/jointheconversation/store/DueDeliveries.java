package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.delivery.Delivery;
import org.jointheconversation.delivery.Tenant;

/** Finds what is due to be sent. */
final class DueDeliveries {
  /**
   * Posts to channels come first. Prompts are taken from the index in its own order, a state at a
   * time, so that the first few of a round of a million are found without looking at the others.
   * Nothing of a round leaves before the round is written to its end, and no edition while another
   * of the same digest is on its way to the same channel.
   */
  static final String DUE =
      """
      WITH post AS (
        SELECT id, due_at FROM delivery
        WHERE channel IS NOT NULL AND platform = :platform
        AND substr(channel, 1, length(:channels)) = :channels
        AND state IN ('QUEUED', 'RETRYING') AND due_at <= :now
        AND (quiet_from IS NULL OR quiet_from > :now OR round_id IS NULL)
        AND (round_id IS NULL OR round_id NOT IN
          (SELECT id FROM round WHERE state IN ('REQUESTED', 'WRITING', 'READY')))
        AND (edition_id IS NULL OR NOT EXISTS (
          SELECT 1 FROM delivery other
          JOIN edition theirs ON theirs.id = other.edition_id
          JOIN edition mine ON mine.id = delivery.edition_id
          WHERE other.state = 'SENDING' AND other.channel = delivery.channel
          AND theirs.consultation = mine.consultation AND theirs.week = mine.week
          AND theirs.organisation = mine.organisation))
        ORDER BY due_at LIMIT :most
      ), fresh AS (
        %s
      ), again AS (
        %s
      ), due AS (
        SELECT id, due_at, 0 AS place FROM post
        UNION ALL SELECT id, due_at, 1 FROM fresh
        UNION ALL SELECT id, due_at, 1 FROM again
        ORDER BY 3, 2 LIMIT :most
      )
      SELECT d.id, d.round_id, d.edition_id, d.channel, d.attempts,
             m.platform, m.team, m.account, r.state AS round,
             CASE WHEN m.stopped = 1 OR m.paused_until > :now THEN 1 ELSE 0 END AS left_alone,
             d.reminder, coalesce(p.replied, 0) AS replied,
             coalesce(a.time_zone, 'UTC') AS time_zone,
             w.revision_id AS previewed, w.prompt,
             EXISTS (SELECT 1 FROM digest_post s JOIN edition e ON e.id = d.edition_id
                     WHERE s.channel = d.channel AND s.consultation = e.consultation
                     AND s.week = e.week AND s.organisation = e.organisation) AS stands,
             CASE WHEN d.quiet_from <= :now THEN 1 ELSE 0 END AS quiet
      FROM due
      JOIN delivery d ON d.id = due.id
      LEFT JOIN preview w ON w.delivery_id = d.id
      LEFT JOIN member m ON m.id = d.member_id
      LEFT JOIN round r ON r.id = d.round_id
      LEFT JOIN participation p ON p.round_id = d.round_id AND p.member_id = d.member_id
      LEFT JOIN revision v ON v.consultation_id = r.consultation_id AND v.state = 'APPROVED'
      LEFT JOIN audience_member a ON a.revision_id = v.id AND a.member_id = d.member_id
      WHERE d.state IN ('QUEUED', 'RETRYING')
      ORDER BY due.place, due.due_at
      <forClaim>
      """
          .formatted(prompts("QUEUED"), prompts("RETRYING"));

  private static final String TEAMS =
      """
      WITH RECURSIVE next (team) AS (
        SELECT min(team) FROM member WHERE platform = :platform
        UNION ALL
        SELECT (SELECT min(m.team) FROM member m
                WHERE m.platform = :platform AND m.team > next.team)
        FROM next WHERE next.team IS NOT NULL
      )
      SELECT team FROM next WHERE team IS NOT NULL
      """;

  private static final String CHANNELS =
      "SELECT DISTINCT channel FROM delivery WHERE channel IS NOT NULL"
          + " AND platform = :platform AND state IN ('QUEUED', 'RETRYING')";

  private DueDeliveries() {}

  private static String prompts(String state) {
    return "SELECT id, due_at FROM delivery"
        + (" WHERE platform = :platform AND team = :team AND state = '"
            + state
            + "' AND due_at <= :now")
        + " AND channel IS NULL AND (quiet_from IS NULL OR quiet_from > :now) AND round_id NOT IN"
        + " (SELECT id FROM round WHERE state IN ('REQUESTED', 'WRITING', 'READY'))"
        + " ORDER BY due_at LIMIT :most";
  }

  /**
   * Whoever has members of a platform is found by jumps through the index; a post may go where
   * there are none.
   */
  static List<String> teams(Handle handle, Platform platform) {
    Set<String> teams =
        new TreeSet<>(
            handle.createQuery(TEAMS).bind("platform", platform.wire()).mapTo(String.class).list());
    handle
        .createQuery(CHANNELS)
        .bind("platform", platform.wire())
        .mapTo(String.class)
        .forEach(channel -> teams.add(ChatChannel.parse(channel).team()));
    return List.copyOf(teams);
  }

  static List<Due> find(Handle handle, Tenant tenant, int most, Instant now) {
    if (isHalted(handle)) {
      return List.of();
    }
    return handle
        .createQuery(DUE)
        .bind("platform", tenant.platform().wire())
        .bind("team", tenant.team())
        .bind("channels", tenant.platform().wire() + ":" + tenant.team() + "/")
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> due(row))
        .list();
  }

  /** Asked in the transaction that claims: nothing is claimed once the halt is committed. */
  private static boolean isHalted(Handle handle) {
    return handle.select("SELECT 1 FROM halt").mapTo(Integer.class).findFirst().isPresent();
  }

  /**
   * A delivery that is due.
   *
   * @param wanted false where its member stopped or paused, its round is over, or it would remind
   *     somebody who answered
   */
  record Due(Delivery delivery, boolean wanted) {}

  private static Due due(ResultSet row) throws SQLException {
    Delivery.Addressee addressee = row.getString("channel") == null ? person(row) : named(row);
    boolean wanted = addressee instanceof Delivery.Place || isWanted(row, addressee);
    return new Due(new Delivery(row.getLong("id"), addressee, row.getInt("attempts")), wanted);
  }

  private static Delivery.Addressee named(ResultSet row) throws SQLException {
    String prompt = row.getString("prompt");
    return prompt == null
        ? place(row)
        : new Delivery.Preview(
            row.getLong("previewed"), prompt, ChatUser.parse(row.getString("channel")));
  }

  private static Delivery.InChannel place(ResultSet row) throws SQLException {
    ChatChannel channel = ChatChannel.parse(row.getString("channel"));
    String edition = row.getString("edition_id");
    return edition == null
        ? new Delivery.SharedPrompt(row.getLong("round_id"), channel)
        : new Delivery.Place(edition, channel, row.getBoolean("stands"));
  }

  private static Delivery.Person person(ResultSet row) throws SQLException {
    return new Delivery.Person(
        row.getLong("round_id"),
        user(row),
        ZoneId.of(row.getString("time_zone")),
        row.getInt("reminder"));
  }

  private static boolean isWanted(ResultSet row, Delivery.Addressee addressee) throws SQLException {
    if (addressee instanceof Delivery.Preview) {
      // Whoever asked for it has long gone home: it is asked for again, not sent tomorrow.
      return !row.getBoolean("left_alone") && !row.getBoolean("quiet");
    }
    boolean answered = row.getInt("reminder") > 0 && row.getBoolean("replied");
    return !answered && !row.getBoolean("left_alone") && "OPEN".equals(row.getString("round"));
  }

  static ChatUser user(ResultSet row) throws SQLException {
    return new ChatUser(
        Platform.parse(row.getString("platform")), row.getString("team"), row.getString("account"));
  }
}
