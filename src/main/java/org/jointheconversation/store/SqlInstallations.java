package org.jointheconversation.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.Installation;
import org.jointheconversation.chat.Installation.Key;
import org.jointheconversation.chat.Installation.Tokens;
import org.jointheconversation.chat.InstallationStore;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.privacy.SealException;

/** {@link InstallationStore} on the main database; each row's tokens are sealed for that row. */
public final class SqlInstallations implements InstallationStore {
  private static final String BETWEEN = "\n";
  private static final String SELECT =
      "SELECT enterprise, team, bot_user, scopes, sealed, expires_at, version"
          + " FROM slack_installation WHERE ";

  private final Database database;
  private final MasterKeys master;

  public SqlInstallations(Database database, MasterKeys master) {
    this.database = database;
    this.master = master;
  }

  private record Row(
      Key key, String botUser, String scopes, byte[] sealed, Long end, long version) {
    static Row of(ResultSet row) throws SQLException {
      long end = row.getLong(6);
      return new Row(
          new Key(row.getString(1), row.getString(2)),
          row.getString(3),
          row.getString(4),
          row.getBytes(5),
          row.wasNull() ? null : end,
          row.getLong(7));
    }
  }

  @Override
  public void put(Installation installation, Instant now) {
    Key key = installation.key();
    byte[] sealed = seal(key, installation.tokens());
    database.write(
        handle -> {
          long version = forget(handle, key) + 1;
          return handle.execute(
              "INSERT INTO slack_installation"
                  + " (enterprise, team, bot_user, scopes, sealed, expires_at, installed_at,"
                  + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              key.enterprise(),
              key.team(),
              installation.botUser(),
              installation.scopes(),
              sealed,
              end(installation.tokens()),
              now.toEpochMilli(),
              Math.max(version, now.toEpochMilli()));
        });
  }

  /** The version of what was there: whoever still renews that must not take it for the new one. */
  private static long forget(Handle handle, Key key) {
    String same = " FROM slack_installation WHERE team = ? AND (team <> '' OR enterprise = ?)";
    Object[] who = {key.team(), key.enterprise()};
    long version =
        handle.select("SELECT COALESCE(MAX(version), 0)" + same, who).mapTo(Long.class).one();
    handle.execute("DELETE" + same, who);
    return version;
  }

  @Override
  public Optional<Installation> find(Key key) {
    return one("enterprise = ? AND team = ?", key.enterprise(), key.team());
  }

  @Override
  public Optional<Installation> ofTeam(String team) {
    return team.isEmpty() ? Optional.empty() : one("team = ?", team);
  }

  @Override
  public Optional<Installation> onlyOrganisation() {
    List<Row> rows = database.read(handle -> rows(handle, "team = ''"));
    return rows.size() == 1 ? open(rows.get(0)) : Optional.empty();
  }

  @Override
  public boolean isEmpty() {
    return database.read(handle -> !exists(handle, "SELECT 1 FROM slack_installation LIMIT 1"));
  }

  @Override
  public boolean hasBot(String user) {
    String sql = "SELECT 1 FROM slack_installation WHERE bot_user = ? LIMIT 1";
    return database.read(handle -> exists(handle, sql, user));
  }

  @Override
  public boolean lease(Installation installation, Instant now, Instant until) {
    Key key = installation.key();
    return database.write(
            handle ->
                handle.execute(
                    "UPDATE slack_installation SET lease_until = ? WHERE enterprise = ?"
                        + " AND team = ? AND version = ? AND lease_until <= ?",
                    until.toEpochMilli(),
                    key.enterprise(),
                    key.team(),
                    installation.version(),
                    now.toEpochMilli()))
        == 1;
  }

  @Override
  public boolean renew(Installation installation, Tokens tokens) {
    Key key = installation.key();
    byte[] sealed = seal(key, tokens);
    return database.write(
            handle ->
                handle.execute(
                    "UPDATE slack_installation SET sealed = ?, expires_at = ?, lease_until = 0,"
                        + " version = version + 1"
                        + " WHERE enterprise = ? AND team = ? AND version = ?",
                    sealed,
                    end(tokens),
                    key.enterprise(),
                    key.team(),
                    installation.version()))
        == 1;
  }

  @Override
  public void remove(Key key, Instant madeUntil) {
    database.write(
        handle ->
            handle.execute(
                "DELETE FROM slack_installation"
                    + " WHERE enterprise = ? AND team = ? AND installed_at <= ?",
                key.enterprise(),
                key.team(),
                madeUntil.toEpochMilli()));
  }

  @Override
  public Optional<String> enterpriseOf(String team) {
    return database.read(
        handle ->
            handle
                .select("SELECT enterprise FROM slack_team WHERE team = ?", team)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void belongs(String team, String enterprise) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO slack_team (team, enterprise) VALUES (?, ?)"
                    + " ON CONFLICT (team) DO UPDATE SET enterprise = excluded.enterprise",
                team,
                enterprise));
  }

  @Override
  public boolean useOnce(String hash, Instant now, Instant until) {
    return database.write(
            handle -> {
              handle.execute("DELETE FROM slack_state_used WHERE until <= ?", now.toEpochMilli());
              return handle.execute(
                  "INSERT INTO slack_state_used (state, until) VALUES (?, ?)"
                      + " ON CONFLICT DO NOTHING",
                  hash,
                  until.toEpochMilli());
            })
        == 1;
  }

  /**
   * Seals anew what the previous secret sealed; what was renewed meanwhile is left alone.
   *
   * @return how many
   */
  int sealAnew() {
    List<Row> rows = database.read(handle -> rows(handle, "1 = 1"));
    return rows.stream()
        .filter(row -> !master.isCurrent(row.sealed(), purpose(row.key())))
        .mapToInt(row -> open(row).map(one -> sealAnew(row, one.tokens())).orElse(0))
        .sum();
  }

  private int sealAnew(Row row, Tokens tokens) {
    byte[] anew = seal(row.key(), tokens);
    return database.write(
        handle ->
            handle.execute(
                "UPDATE slack_installation SET sealed = ?"
                    + " WHERE enterprise = ? AND team = ? AND sealed = ?",
                anew,
                row.key().enterprise(),
                row.key().team(),
                row.sealed()));
  }

  private Optional<Installation> one(String where, Object... values) {
    return database.read(handle -> rows(handle, where, values)).stream()
        .findFirst()
        .flatMap(this::open);
  }

  private static List<Row> rows(Handle handle, String where, Object... values) {
    return handle.select(SELECT + where, values).map((row, context) -> Row.of(row)).list();
  }

  private static boolean exists(Handle handle, String sql, Object... values) {
    return handle.select(sql, values).mapTo(Integer.class).findOne().isPresent();
  }

  private static Long end(Tokens tokens) {
    return tokens.expiresAt().map(Instant::toEpochMilli).orElse(null);
  }

  private byte[] seal(Key key, Tokens tokens) {
    String both = tokens.access() + BETWEEN + tokens.refresh();
    return master.seal(both.getBytes(StandardCharsets.UTF_8), purpose(key));
  }

  /** What another secret sealed is worth nothing: whoever installs again puts it right. */
  private Optional<Installation> open(Row row) {
    try {
      String both =
          new String(master.open(row.sealed(), purpose(row.key())), StandardCharsets.UTF_8);
      int between = both.indexOf(BETWEEN);
      Optional<Instant> end = Optional.ofNullable(row.end()).map(Instant::ofEpochMilli);
      Tokens tokens = new Tokens(both.substring(0, between), both.substring(between + 1), end);
      return Optional.of(
          new Installation(row.key(), row.botUser(), row.scopes(), tokens, row.version()));
    } catch (SealException sealedUnderAnother) {
      return Optional.empty();
    }
  }

  private static String purpose(Key key) {
    return "slack-installation/" + key.enterprise() + "/" + key.team();
  }
}
