package org.jointheconversation.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.audience.Cell;
import org.jointheconversation.audience.Joiners;
import org.jointheconversation.audience.Places;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.PersonKey;

/** {@link Joiners} on the main database. */
public final class SqlJoiners implements Joiners {
  /** By a list that is in force or waits; who was a guest once may have become staff. */
  private static final String GUEST =
      "member_id = ? AND guest = 1 AND revision_id IN"
          + " (SELECT id FROM revision WHERE state IN ('APPROVED', 'PENDING'))";

  private final Database database;
  private final LongSupplier randomIds;
  private final Function<ChatUser, PersonKey> persons;
  private volatile Known known = new Known(-1, new Places(List.of(), List.of(), List.of()));

  /**
   * On a database.
   *
   * @param persons the person that an account stands for where nothing else is known
   */
  public SqlJoiners(
      Database database, LongSupplier randomIds, Function<ChatUser, PersonKey> persons) {
    this.database = database;
    this.randomIds = randomIds;
    this.persons = persons;
  }

  /** What the newest revision that anybody asked about has; joiners add nothing to it. */
  private record Known(long revision, Places places) {}

  @Override
  public Places places(long revision) {
    Known now = known;
    return now.revision() == revision ? now.places() : read(revision);
  }

  /** One at a time: of an audience of a million it takes a second or two. */
  private synchronized Places read(long revision) {
    if (known.revision() != revision) {
      known =
          new Known(
              revision,
              new Places(
                  all(revision, "organisation"), all(revision, "role"), all(revision, "site")));
    }
    return known.places();
  }

  private List<String> all(long revision, String column) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT " + column + " FROM audience_member WHERE revision_id = ?",
                    revision)
                .mapTo(String.class)
                .list());
  }

  @Override
  public Standing standing(long revision, ChatUser account) {
    return database.read(handle -> standing(handle, revision, account));
  }

  private static Standing standing(Handle handle, long revision, ChatUser account) {
    Optional<Long> member = MemberRows.id(handle, account);
    if (member.isEmpty()) {
      return Standing.NOBODY;
    }
    if (count(handle, GUEST, member.get()) > 0) {
      return Standing.GUEST;
    }
    String here = "member_id = ? AND revision_id = " + revision + " AND joined = ";
    if (count(handle, here + 0, member.get()) > 0) {
      return Standing.LISTED;
    }
    return count(handle, here + 1, member.get()) > 0 ? Standing.JOINED : Standing.NOBODY;
  }

  private static int count(Handle handle, String where, long member) {
    return handle
        .select("SELECT count(*) FROM audience_member WHERE " + where, member)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public Standing join(long revision, ChatUser account, Cell place, ZoneId zone) {
    return database.write(
        handle -> {
          Standing before =
              isInForce(handle, revision) ? standing(handle, revision, account) : Standing.OVER;
          if (before == Standing.NOBODY || before == Standing.JOINED) {
            long member = MemberRows.idOrNew(handle, account, randomIds);
            put(handle, revision, member, place, zone.getId(), persons.apply(account).value());
            SqlPreferences.resume(handle, member);
          }
          return before;
        });
  }

  /** Whoever joined a revision that was just replaced would not be taken over by the next. */
  private static boolean isInForce(Handle handle, long revision) {
    handle
        .select(
            "SELECT id FROM consultation WHERE id ="
                + " (SELECT consultation_id FROM revision WHERE id = ?) <forUpdate>",
            revision)
        .mapTo(Long.class)
        .one();
    return handle
        .select(
            "SELECT 1 FROM revision v JOIN consultation c ON c.id = v.consultation_id"
                + " WHERE v.id = ? AND v.state = 'APPROVED' AND c.state = 'RUNNING'",
            revision)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** What the list says of somebody goes before what they say themselves. */
  private static void put(
      Handle handle, long revision, long member, Cell place, String zone, String person) {
    handle.execute(
        "INSERT INTO audience_member (revision_id, member_id, organisation, role, site, time_zone,"
            + " person, guest, joined) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 1)"
            + " ON CONFLICT (revision_id, member_id) DO UPDATE SET"
            + " organisation = excluded.organisation, role = excluded.role, site = excluded.site"
            + " WHERE audience_member.joined = 1",
        revision,
        member,
        place.organisation(),
        place.role(),
        place.site(),
        zone,
        person);
    // A round is due when its first zone is: theirs may be one that the list does not have.
    AudienceRows.addZone(handle, revision, zone);
  }
}
