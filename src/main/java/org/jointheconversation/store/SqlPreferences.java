package org.jointheconversation.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.audience.DoNotAsk;
import org.jointheconversation.audience.Preferences;
import org.jointheconversation.chat.ChatUser;

/** {@link Preferences} on the main database. */
public final class SqlPreferences implements Preferences {
  private static final String ACCOUNTS_OF_THE_PERSON =
      """
      SELECT id FROM member WHERE id = :member
      UNION
      SELECT o.member_id
      FROM audience_member a JOIN audience_member o ON o.person = a.person
      WHERE a.member_id = :member
      """;

  private final Database database;
  private final DoNotAsk marks;
  private final LongSupplier randomIds;
  private final Clock clock;

  public SqlPreferences(Database database, DoNotAsk marks, LongSupplier randomIds, Clock clock) {
    this.database = database;
    this.marks = marks;
    this.randomIds = randomIds;
    this.clock = clock;
  }

  @Override
  public void stop(ChatUser account) {
    // Who was erased is not asked anyway, and must not be written down anew.
    if (database.read(handle -> MemberRows.id(handle, account)).isEmpty()
        && marks.isMarked(account)) {
      return;
    }
    database.write(
        handle -> {
          for (long member : persons(handle, MemberRows.idOrNew(handle, account, randomIds))) {
            handle.execute("UPDATE member SET stopped = 1 WHERE id = ?", member);
            UnsentDeliveries.cancel(handle, member, "stopped");
          }
          return null;
        });
  }

  @Override
  public boolean pause(ChatUser account, Instant until) {
    Optional<Long> member = database.read(handle -> listed(handle, account));
    member.ifPresent(listed -> database.write(handle -> pause(handle, listed, until)));
    return member.isPresent();
  }

  private static Optional<Long> listed(Handle handle, ChatUser account) {
    return MemberRows.id(handle, account).filter(member -> MemberRows.isListed(handle, member));
  }

  private static int pause(Handle handle, long member, Instant until) {
    for (long one : persons(handle, member)) {
      handle.execute("UPDATE member SET paused_until = ? WHERE id = ?", until.toEpochMilli(), one);
      UnsentDeliveries.cancel(handle, one, "paused");
    }
    return 0;
  }

  /** A look first: on most days there is none, and nothing to commit. */
  @Override
  public void forgetPauses() {
    long now = clock.millis();
    List<Long> over =
        database.read(
            handle ->
                handle
                    .select("SELECT id FROM member WHERE paused_until <= ?", now)
                    .mapTo(Long.class)
                    .list());
    database.writeInPortions(
        over,
        (handle, members) ->
            members.forEach(
                member ->
                    handle.execute(
                        "UPDATE member SET paused_until = NULL"
                            + " WHERE id = ? AND paused_until <= ?",
                        member,
                        now)));
  }

  @Override
  public Known resume(ChatUser account) {
    Optional<Long> member = database.read(handle -> MemberRows.id(handle, account));
    return member.isEmpty()
        ? Known.STRANGER
        : database.write(handle -> resume(handle, member.get()));
  }

  static Known resume(Handle handle, long member) {
    for (long one : persons(handle, member)) {
      handle.execute("UPDATE member SET stopped = 0, paused_until = NULL WHERE id = ?", one);
    }
    return MemberRows.forgetUnlisted(handle, member) ? Known.FORGOTTEN : Known.LISTED;
  }

  private static List<Long> persons(Handle handle, long member) {
    return handle
        .createQuery(ACCOUNTS_OF_THE_PERSON)
        .bind("member", member)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public boolean mayBeAsked(ChatUser account) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT 1 FROM member WHERE platform = ? AND team = ? AND account = ?"
                        + " AND stopped = 0 AND (paused_until IS NULL OR paused_until <= ?)",
                    account.platform().wire(),
                    account.team(),
                    account.user(),
                    clock.millis())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }
}
