package org.jointheconversation.bench.digest;

import java.util.List;
import java.util.Set;
import org.jointheconversation.access.Role;
import org.jointheconversation.access.RoleStore;

/** Nobody holds a role but the administrator. */
public final class NoRoles implements RoleStore {
  @Override
  public Set<Role> rolesOf(String account) {
    return Set.of();
  }

  @Override
  public void grant(String account, Role role) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void revoke(String account, Role role) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Grant> all() {
    return List.of();
  }
}
