package org.jointheconversation.store;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.ChatUser;

/** The rows of accounts. */
final class MemberRows {
  private MemberRows() {}

  static Optional<Long> id(Handle handle, ChatUser account) {
    return handle
        .select(
            "SELECT id FROM member WHERE platform = ? AND team = ? AND account = ?",
            account.platform().wire(),
            account.team(),
            account.user())
        .mapTo(Long.class)
        .findOne();
  }

  /** The row of an account, made where there is none. */
  static long idOrNew(Handle handle, ChatUser account, LongSupplier randomIds) {
    handle.execute(
        "INSERT INTO member (id, platform, team, account) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        randomIds.getAsLong(),
        account.platform().wire(),
        account.team(),
        account.user());
    return id(handle, account).orElseThrow();
  }

  /** Whether any list names an account or named it. */
  static boolean isListed(Handle handle, long member) {
    return handle
        .select("SELECT 1 FROM audience_member WHERE member_id = ? LIMIT 1", member)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /**
   * Removes an account that no list names and nobody ever asked: there is no reason to keep it.
   *
   * @return whether it was one
   */
  static boolean forgetUnlisted(Handle handle, long member) {
    return handle.execute(
            "DELETE FROM member WHERE id = ?"
                + " AND NOT EXISTS (SELECT 1 FROM audience_member WHERE member_id = member.id)"
                + " AND NOT EXISTS (SELECT 1 FROM participation WHERE member_id = member.id)"
                + " AND NOT EXISTS (SELECT 1 FROM delivery WHERE member_id = member.id)",
            member)
        == 1;
  }
}
