package org.jointheconversation.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointheconversation.access.Role;
import org.jointheconversation.access.RoleStore;

/** {@link RoleStore} on the main database. */
public final class SqlRoleStore implements RoleStore {
  private final Database database;

  public SqlRoleStore(Database database) {
    this.database = database;
  }

  @Override
  public Set<Role> rolesOf(String account) {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT role FROM role_grant WHERE account = :account")
                .bind("account", account)
                .mapTo(String.class)
                .map(Role::parse)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public void grant(String account, Role role) {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO role_grant (account, role) VALUES (?, ?) ON CONFLICT DO NOTHING",
                account,
                role.wire()));
  }

  @Override
  public void revoke(String account, Role role) {
    database.write(
        handle ->
            handle.execute(
                "DELETE FROM role_grant WHERE account = ? AND role = ?", account, role.wire()));
  }

  @Override
  public List<Grant> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT account, role FROM role_grant ORDER BY account, role")
                .map((row, context) -> new Grant(row.getString(1), Role.parse(row.getString(2))))
                .list());
  }
}
