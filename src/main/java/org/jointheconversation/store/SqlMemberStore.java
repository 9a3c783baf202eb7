package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.DoNotAsk;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.MemberPlace;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.privacy.PersonKey;

/** {@link MemberStore} on the main database. */
public final class SqlMemberStore implements MemberStore {
  private final Database database;
  private final DoNotAsk marks;

  public SqlMemberStore(Database database, DoNotAsk marks) {
    this.database = database;
    this.marks = marks;
  }

  @Override
  public Optional<Member> find(ChatUser account) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, stopped, language, paused_until FROM member"
                        + " WHERE platform = :platform AND team = :team AND account = :account")
                .bind("platform", account.platform().wire())
                .bind("team", account.team())
                .bind("account", account.user())
                .map((row, context) -> member(row, account))
                .findOne());
  }

  private static Member member(ResultSet row, ChatUser account) throws SQLException {
    Optional<Language> language = Optional.ofNullable(row.getString(3)).flatMap(Language::ofTag);
    long until = row.getLong(4);
    Optional<Instant> paused =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
    return new Member(row.getLong(1), account, row.getBoolean(2), paused, language);
  }

  @Override
  public Optional<MemberPlace> placeIn(long revision, ChatUser account) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT a.organisation, a.role, a.site, a.time_zone, a.person, a.guest, m.id"
                        + " FROM member m JOIN audience_member a ON a.member_id = m.id"
                        + " WHERE m.platform = :platform AND m.team = :team"
                        + " AND m.account = :account AND a.revision_id = :revision")
                .bind("platform", account.platform().wire())
                .bind("team", account.team())
                .bind("account", account.user())
                .bind("revision", revision)
                .map((row, context) -> new MemberPlace(row.getLong(7), place(row, account)))
                .findOne());
  }

  private static AudienceMember place(ResultSet row, ChatUser account) throws SQLException {
    return new AudienceMember(
        account,
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        new PersonKey(row.getString(5)),
        row.getBoolean(6));
  }

  @Override
  public boolean comeBack(ChatUser account) {
    return marks.lift(account);
  }

  @Override
  public void setLanguage(long member, Language language) {
    database.write(
        handle ->
            handle.execute("UPDATE member SET language = ? WHERE id = ?", language.tag(), member));
  }

  @Override
  public Map<ChatUser, Language> languages() {
    return database
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT platform, team, account, language FROM member"
                            + " WHERE language IS NOT NULL")
                    .map((row, context) -> spoken(row))
                    .list())
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Optional<Map.Entry<ChatUser, Language>> spoken(ResultSet row) throws SQLException {
    ChatUser account =
        new ChatUser(Platform.parse(row.getString(1)), row.getString(2), row.getString(3));
    return Language.ofTag(row.getString(4)).map(language -> Map.entry(account, language));
  }
}
