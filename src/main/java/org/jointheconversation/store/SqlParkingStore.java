package org.jointheconversation.store;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.delivery.ParkingStore;
import org.jointheconversation.delivery.Tenant;

/** {@link ParkingStore} on the main database. */
public final class SqlParkingStore implements ParkingStore {
  private final Database database;

  public SqlParkingStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean park(Tenant tenant, String reason, Instant since) {
    return database.write(
            handle ->
                handle.execute(
                    "INSERT INTO parked_tenant (platform, team, reason, since)"
                        + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    tenant.platform().wire(),
                    tenant.team(),
                    reason,
                    since.toEpochMilli()))
        == 1;
  }

  @Override
  public void release(Tenant tenant) {
    database.write(
        handle ->
            handle.execute(
                "DELETE FROM parked_tenant WHERE platform = ? AND team = ?",
                tenant.platform().wire(),
                tenant.team()));
  }

  @Override
  public Map<Tenant, String> parked() {
    return database.read(
        handle ->
            handle
                .select("SELECT platform, team, reason FROM parked_tenant")
                .map(
                    (row, context) ->
                        Map.entry(
                            new Tenant(Platform.parse(row.getString(1)), row.getString(2)),
                            row.getString(3)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
