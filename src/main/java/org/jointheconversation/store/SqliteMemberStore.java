package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.privacy.PersonKey;

/** {@link MemberStore} on the main database. */
public final class SqliteMemberStore implements MemberStore {
  private final Database database;

  public SqliteMemberStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Member> find(ChatUser account) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, stopped FROM member"
                        + " WHERE platform = :platform AND team = :team AND account = :account")
                .bind("platform", account.platform().wire())
                .bind("team", account.team())
                .bind("account", account.user())
                .map((row, context) -> new Member(row.getLong(1), account, row.getBoolean(2)))
                .findOne());
  }

  @Override
  public Optional<AudienceMember> placeIn(long revision, long member) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT m.platform, m.team, m.account, a.organisation, a.role, a.site,"
                        + " a.time_zone, a.person, a.guest"
                        + " FROM audience_member a JOIN member m ON m.id = a.member_id"
                        + " WHERE a.revision_id = :revision AND a.member_id = :member")
                .bind("revision", revision)
                .bind("member", member)
                .map((row, context) -> place(row))
                .findOne());
  }

  private static AudienceMember place(ResultSet row) throws SQLException {
    return new AudienceMember(
        new ChatUser(Platform.parse(row.getString(1)), row.getString(2), row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        new PersonKey(row.getString(8)),
        row.getBoolean(9));
  }

  @Override
  public void setStopped(long member, boolean stopped) {
    database.write(
        handle -> handle.execute("UPDATE member SET stopped = ? WHERE id = ?", stopped, member));
  }
}
