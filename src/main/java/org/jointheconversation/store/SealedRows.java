package org.jointheconversation.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.config.ConfigException;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.privacy.SealException;

/**
 * Everything in the keys database that is sealed under {@code JTC_SECRET}, and how it is sealed
 * anew when that changes. Stateless but for what it is given; thread-safe.
 */
final class SealedRows {
  /** Each table with the purpose its rows are sealed for. */
  private static final Map<String, String> PURPOSES =
      Map.of(
          "week_secret", "'week-secret/' || consultation_id || '/' || week",
          "installation_key", "'installation-key/' || purpose",
          "audit_identity", "'audit-identity/' || token",
          "audit_head", "'audit-head'");

  private final Database keys;
  private final MasterKeys master;

  SealedRows(Database keys, MasterKeys master) {
    this.keys = keys;
    this.master = master;
  }

  private record Row(String table, String purpose, byte[] sealed) {}

  /**
   * Looks whether everything opens.
   *
   * @throws ConfigException where something was sealed under another secret
   */
  void requireSecret() {
    keys.read(SealedRows::all).forEach(this::open);
  }

  /**
   * Seals anew, in one transaction, what the previous secret sealed.
   *
   * @return how many rows
   * @throws ConfigException where something was sealed under neither secret; nothing changes then
   */
  int sealAnew() {
    int changed = keys.write(handle -> sealAnew(handle));
    if (changed > 0) {
      keys.forgetDeleted();
    }
    return changed;
  }

  private int sealAnew(Handle handle) {
    keys.takeTurn(handle, Turn.KEYS);
    int changed = 0;
    for (Row row : all(handle)) {
      if (!master.isCurrent(row.sealed(), row.purpose())) {
        byte[] anew = master.seal(open(row), row.purpose());
        changed +=
            handle.execute(
                "UPDATE "
                    + row.table()
                    + " SET sealed = ? WHERE "
                    + PURPOSES.get(row.table())
                    + " = ?",
                anew,
                row.purpose());
      }
    }
    return changed;
  }

  private static List<Row> all(Handle handle) {
    return PURPOSES.keySet().stream().flatMap(table -> rows(handle, table).stream()).toList();
  }

  private static List<Row> rows(Handle handle, String table) {
    return handle
        .select("SELECT " + PURPOSES.get(table) + ", sealed FROM " + table)
        .map((row, context) -> new Row(table, row.getString(1), row.getBytes(2)))
        .list();
  }

  private byte[] open(Row row) {
    try {
      return master.open(row.sealed(), row.purpose());
    } catch (SealException wrongSecret) {
      throw new ConfigException(
          List.of(
              "JTC_SECRET is not the secret that sealed the keys database:"
                  + " set the one it was sealed under;"
                  + " to change it, set the new one and JTC_SECRET_PREVIOUS to the old one"));
    }
  }
}
