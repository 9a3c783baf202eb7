package org.jointheconversation.access;

import java.util.List;
import java.util.Set;

/**
 * Which roles were granted to whom. Accounts are in their written form, {@code slack:TEAM/USER}.
 */
public interface RoleStore {
  Set<Role> rolesOf(String account);

  void grant(String account, Role role);

  void revoke(String account, Role role);

  /** Everything granted, by account. */
  List<Grant> all();

  /** One role of one account. */
  record Grant(String account, Role role) {}
}
