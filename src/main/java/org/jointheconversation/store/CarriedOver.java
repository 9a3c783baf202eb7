package org.jointheconversation.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a new revision takes over from what people said before it. */
final class CarriedOver {
  private CarriedOver() {}

  /** How long an account is to be left alone, because of what was said on another. */
  private record LeftAlone(long member, int stopped, Long pausedUntil) {}

  /**
   * Leaves the accounts of a revision alone whose persons said stop or pause on another account.
   * Read first and apart: it may look at some thousands, and replies must not wait for it. Whoever
   * says so in between is found by {@link SqlPreferences}, which looks into all revisions.
   */
  static void preferences(Database database, long revision) {
    database.writeInPortions(
        database.read(handle -> leftAloneElsewhere(handle, revision)),
        (handle, members) -> members.forEach(member -> leaveAlone(handle, member)));
  }

  /** From the few who said so: the audience must not be read from end to end. */
  private static List<LeftAlone> leftAloneElsewhere(Handle handle, long revision) {
    return handle
        .select(
            "SELECT o.member_id, max(s.stopped), max(s.paused_until) FROM member s"
                + " CROSS JOIN audience_member a CROSS JOIN audience_member o CROSS JOIN member m"
                + " WHERE (s.stopped = 1 OR s.paused_until IS NOT NULL) AND a.member_id = s.id"
                + " AND o.revision_id = ? AND o.person = a.person AND m.id = o.member_id"
                + " AND (m.stopped < s.stopped"
                + " OR coalesce(m.paused_until, 0) < coalesce(s.paused_until, 0))"
                + " GROUP BY o.member_id",
            revision)
        .map(
            (row, context) ->
                new LeftAlone(
                    row.getLong(1),
                    row.getInt(2),
                    row.getObject(3) == null ? null : row.getLong(3)))
        .list();
  }

  private static void leaveAlone(Handle handle, LeftAlone one) {
    if (one.stopped() == 1) {
      handle.execute("UPDATE member SET stopped = 1 WHERE id = ?", one.member());
    }
    if (one.pausedUntil() != null) {
      handle.execute(
          "UPDATE member SET paused_until = ?" + " WHERE id = ? AND coalesce(paused_until, 0) < ?",
          one.pausedUntil(),
          one.member(),
          one.pausedUntil());
    }
  }

  /**
   * Takes in who joined the revision before by themselves, but for those whom the new list names.
   */
  static void joiners(Handle handle, long revision) {
    handle.execute(
        "INSERT INTO audience_member (revision_id, member_id, organisation, role, site, time_zone,"
            + " person, guest, joined)"
            + " SELECT n.id, j.member_id, j.organisation, j.role, j.site, j.time_zone, j.person, 0, 1"
            + " FROM revision n JOIN revision v ON v.consultation_id = n.consultation_id"
            + " JOIN audience_member j ON j.revision_id = v.id"
            + " WHERE n.id = ? AND v.state = 'APPROVED' AND j.joined = 1 ON CONFLICT DO NOTHING",
        revision);
    handle.execute(
        "INSERT INTO audience_zone (revision_id, time_zone)"
            + " SELECT DISTINCT revision_id, time_zone FROM audience_member"
            + " WHERE revision_id = ? AND joined = 1 ON CONFLICT DO NOTHING",
        revision);
  }
}
