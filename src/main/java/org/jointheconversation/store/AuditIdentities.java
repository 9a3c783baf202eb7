package org.jointheconversation.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.privacy.MasterKeys;

/**
 * Who the tokens of the audit log stand for: beside the keys, sealed, so that neither a copy of the
 * main database nor both files without {@code JTC_SECRET} tell. Thread-safe.
 */
final class AuditIdentities {
  private final Database keys;
  private final MasterKeys master;

  AuditIdentities(Database keys, MasterKeys master) {
    this.keys = keys;
    this.master = master;
  }

  /** Remembers whom a token stands for. */
  void add(String token, String account) {
    if (!keys.read(handle -> isKnown(handle, token))) {
      byte[] bytes = master.seal(account.getBytes(StandardCharsets.UTF_8), purpose(token));
      keys.write(
          handle ->
              handle.execute(
                  "INSERT INTO audit_identity (token, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING",
                  token,
                  bytes));
    }
  }

  private static boolean isKnown(Handle handle, String token) {
    return handle
        .select("SELECT 1 FROM audit_identity WHERE token = ?", token)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Forgets whom a token stands for. */
  void forget(String token) {
    keys.write(handle -> handle.execute("DELETE FROM audit_identity WHERE token = ?", token));
  }

  /** Every account by its token. */
  Map<String, String> all() {
    Map<String, String> accounts = new HashMap<>();
    for (Sealed one : keys.read(AuditIdentities::rows)) {
      byte[] account = master.open(one.bytes(), purpose(one.token()));
      accounts.put(one.token(), new String(account, StandardCharsets.UTF_8));
    }
    return accounts;
  }

  private record Sealed(String token, byte[] bytes) {}

  private static List<Sealed> rows(Handle handle) {
    return handle
        .select("SELECT token, sealed FROM audit_identity")
        .map((row, context) -> new Sealed(row.getString(1), row.getBytes(2)))
        .list();
  }

  private static String purpose(String token) {
    return "audit-identity/" + token;
  }

  /** Takes over what the first version of the program, or a backup of it, keeps in the open. */
  void takeOver(Database main) {
    List<Open> open =
        main.read(
            handle ->
                handle
                    .select("SELECT token, account FROM audit_actor")
                    .map((row, context) -> new Open(row.getString(1), row.getString(2)))
                    .list());
    if (!open.isEmpty()) {
      open.forEach(one -> add(one.token(), one.account()));
      main.write(handle -> handle.execute("DELETE FROM audit_actor"));
      main.forgetDeleted();
    }
  }

  private record Open(String token, String account) {}
}
