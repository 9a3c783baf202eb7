package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.delivery.BudgetStore;
import org.jointheconversation.delivery.Tenant;

/** {@link BudgetStore} on the main database. */
public final class SqlBudgetStore implements BudgetStore {
  private static final String PUT =
      "INSERT INTO send_share (platform, team, process, permits, lease_until)"
          + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (platform, team, process)"
          + " DO UPDATE SET permits = excluded.permits, lease_until = excluded.lease_until";

  /** Its row is locked by whoever decides, to the end of the transaction. */
  private static final long NOBODY = 0;

  private final Database database;

  public SqlBudgetStore(Database database) {
    this.database = database;
  }

  @Override
  public int renew(
      Tenant tenant, long process, Instant leaseUntil, ToIntFunction<List<Share>> permits) {
    return database.write(
        handle -> {
          put(handle, tenant, NOBODY, 0, leaseUntil);
          int decided = permits.applyAsInt(others(handle, tenant, process));
          put(handle, tenant, process, decided, leaseUntil);
          return decided;
        });
  }

  private static void put(Handle handle, Tenant tenant, long process, int permits, Instant until) {
    String platform = tenant.platform().wire();
    handle.execute(PUT, platform, tenant.team(), process, permits, until.toEpochMilli());
  }

  private static List<Share> others(Handle handle, Tenant tenant, long process) {
    return handle
        .select(
            "SELECT process, permits, lease_until FROM send_share"
                + " WHERE platform = ? AND team = ? AND process NOT IN (?, ?)",
            tenant.platform().wire(),
            tenant.team(),
            process,
            NOBODY)
        .map(
            (row, context) ->
                new Share(row.getLong(1), row.getInt(2), Instant.ofEpochMilli(row.getLong(3))))
        .list();
  }

  @Override
  public void release(Tenant tenant, long process) {
    database.write(
        handle ->
            handle.execute(
                "DELETE FROM send_share WHERE platform = ? AND team = ? AND process = ?",
                tenant.platform().wire(),
                tenant.team(),
                process));
  }

  @Override
  public void releaseAll() {
    database.write(handle -> handle.execute("DELETE FROM send_share"));
  }

  /** A look before the leap: mostly there is nothing to forget. */
  @Override
  public void forget(Instant before) {
    String shares = " FROM send_share WHERE lease_until < ?";
    String pauses = " FROM send_pause WHERE until < ?";
    long moment = before.toEpochMilli();
    boolean any =
        database.read(
            handle ->
                handle
                    .select("SELECT 1" + shares + " UNION ALL SELECT 1" + pauses, moment, moment)
                    .mapTo(Integer.class)
                    .findFirst()
                    .isPresent());
    if (any) {
      database.write(
          handle ->
              handle.execute("DELETE" + shares, moment)
                  + handle.execute("DELETE" + pauses, moment));
    }
  }

  @Override
  public void pause(Pause pause) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO send_pause (platform, team, method, until) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (platform, team, method) DO UPDATE"
                    + " SET until = excluded.until WHERE send_pause.until < excluded.until",
                pause.tenant().platform().wire(),
                pause.tenant().team(),
                pause.method(),
                pause.until().toEpochMilli()));
  }

  @Override
  public List<Pause> pauses(Instant now) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT platform, team, method, until FROM send_pause WHERE until > ?",
                    now.toEpochMilli())
                .map((row, context) -> pause(row))
                .list());
  }

  private static Pause pause(ResultSet row) throws SQLException {
    return new Pause(
        new Tenant(Platform.parse(row.getString(1)), row.getString(2)),
        row.getString(3),
        Instant.ofEpochMilli(row.getLong(4)));
  }
}
