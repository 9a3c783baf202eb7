package org.jointheconversation.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a new revision takes over from what people said before it. */
final class CarriedOver {
  private CarriedOver() {}

  /**
   * Stops the accounts of a revision whose persons said stop on another account. Read first and
   * apart: it may look at some thousands, and replies must not wait for it. Whoever says stop in
   * between is found by {@link SqlPreferences#stop}, which looks into all revisions.
   */
  static void stops(Database database, long revision) {
    database.writeInPortions(
        database.read(handle -> stoppedElsewhere(handle, revision)),
        (handle, members) ->
            members.forEach(
                member -> handle.execute("UPDATE member SET stopped = 1 WHERE id = ?", member)));
  }

  /** From the few who stopped: the audience must not be read from end to end. */
  private static List<Long> stoppedElsewhere(Handle handle, long revision) {
    return handle
        .select(
            "SELECT DISTINCT o.member_id FROM member s CROSS JOIN audience_member a"
                + " CROSS JOIN audience_member o CROSS JOIN member m"
                + " WHERE s.stopped = 1 AND a.member_id = s.id AND o.revision_id = ?"
                + " AND o.person = a.person AND m.id = o.member_id AND m.stopped = 0",
            revision)
        .mapTo(Long.class)
        .list();
  }
}
