package org.jointheconversation.store;

import java.util.List;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.audience.AudienceMember;

/** Whom a revision asks, as it is written down from a file. Stateless. */
final class AudienceRows {
  private AudienceRows() {}

  /** Adds some members, and their accounts where those are new. */
  static int[] add(
      Handle handle, long revision, List<AudienceMember> members, LongSupplier randomIds) {
    addMembers(handle, members, randomIds);
    addZones(handle, revision, members);
    return addPlaces(handle, revision, members);
  }

  private static int[] addMembers(
      Handle handle, List<AudienceMember> members, LongSupplier randomIds) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO member (id, platform, team, account) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING");
    LongSupplier ids = new IdRun(randomIds);
    for (AudienceMember member : members) {
      batch.add(
          ids.getAsLong(),
          member.account().platform().wire(),
          member.account().team(),
          member.account().user());
    }
    return batch.execute();
  }

  private static void addZones(Handle handle, long revision, List<AudienceMember> members) {
    members.stream()
        .map(AudienceMember::timeZone)
        .distinct()
        .forEach(zone -> addZone(handle, revision, zone));
  }

  /** Takes note that somebody of an audience lives there. */
  static int addZone(Handle handle, long revision, String zone) {
    return handle.execute(
        "INSERT INTO audience_zone (revision_id, time_zone) VALUES (?, ?) ON CONFLICT DO NOTHING",
        revision,
        zone);
  }

  private static int[] addPlaces(Handle handle, long revision, List<AudienceMember> members) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO audience_member (revision_id, member_id, organisation, role, site,"
                + " time_zone, person, guest)"
                + " SELECT ?, id, ?, ?, ?, ?, ?, ? FROM member"
                + " WHERE platform = ? AND team = ? AND account = ?");
    for (AudienceMember member : members) {
      batch.add(
          revision,
          member.organisation(),
          member.role(),
          member.site(),
          member.timeZone(),
          member.person().value(),
          member.guest(),
          member.account().platform().wire(),
          member.account().team(),
          member.account().user());
    }
    return batch.execute();
  }

  /** A million rows of an audience file that could not be taken go in portions. */
  static void forgetUnfinished(Database database, long consultation) {
    String begun = "SELECT id FROM revision WHERE consultation_id = ? AND state = 'BEGUN'";
    database.writeInPortions(
        (handle, rows) ->
            handle.execute(
                    "DELETE FROM audience_member WHERE (revision_id, member_id) IN"
                        + " (SELECT revision_id, member_id FROM audience_member"
                        + " WHERE revision_id IN ("
                        + begun
                        + ") LIMIT ?)",
                    consultation,
                    rows)
                == rows);
    database.write(
        handle -> {
          handle.execute(
              "DELETE FROM known_name WHERE revision_id IN (" + begun + ")", consultation);
          return handle.execute("DELETE FROM revision WHERE id IN (" + begun + ")", consultation);
        });
  }
}
