package org.jointheconversation.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides who may do what; denies by default. Thread-safe. */
public final class Access {
  private final Set<String> admins;
  private final RoleStore roles;

  /**
   * Access with administrators that hold every role.
   *
   * @param admins accounts in their written form
   */
  public Access(Set<String> admins, RoleStore roles) {
    this.admins = Set.copyOf(admins);
    this.roles = roles;
  }

  public boolean isAdmin(String account) {
    return admins.contains(account);
  }

  public boolean holds(String account, Role role) {
    return holdsAny(account, Set.of(role));
  }

  /** Whether somebody holds one of these, with one look at what they hold. */
  public boolean holdsAny(String account, Collection<Role> anyOf) {
    return isAdmin(account) || !Collections.disjoint(roles.rolesOf(account), anyOf);
  }

  /**
   * Lets holders of one of {@code anyOf} pass.
   *
   * @throws AccessDeniedException for everybody else
   */
  public void require(String account, Role... anyOf) {
    if (!holdsAny(account, List.of(anyOf))) {
      String needed = Arrays.stream(anyOf).map(Role::wire).collect(Collectors.joining(" or "));
      throw new AccessDeniedException(
          "this needs the role " + needed + ": an administrator grants it with roles grant");
    }
  }

  /**
   * Lets administrators pass.
   *
   * @throws AccessDeniedException for everybody else
   */
  public void requireAdmin(String account) {
    if (!isAdmin(account)) {
      throw new AccessDeniedException("only an account named in JTC_ADMINS may do this");
    }
  }
}
