package org.jointheconversation.cli;

import org.jointheconversation.Features;
import org.jointheconversation.access.Role;
import org.jointheconversation.access.RoleStore;
import org.jointheconversation.chat.ChatUser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "roles", description = "Lists, grants and revokes roles.")
final class RolesVerb extends Verb {
  RolesVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      for (RoleStore.Grant grant : features.roles().all()) {
        console().out().println(grant.account() + "\t" + grant.role().wire());
      }
    }
    return 0;
  }

  @Command(name = "grant", description = "Grants a role.", mixinStandardHelpOptions = true)
  Integer grant(
      @Parameters(paramLabel = "USER") ChatUser user,
      @Parameters(paramLabel = "ROLE") Role role,
      @Mixin As as) {
    try (Features features = features()) {
      features.access().requireAdmin(as.account());
      features.roles().grant(user.wire(), role);
      features
          .audit()
          .record(as.account(), "roles grant", features.audit().subject(user.wire()), role.wire());
    }
    return 0;
  }

  @Command(name = "revoke", description = "Takes a role away.", mixinStandardHelpOptions = true)
  Integer revoke(
      @Parameters(paramLabel = "USER") ChatUser user,
      @Parameters(paramLabel = "ROLE") Role role,
      @Mixin As as) {
    try (Features features = features()) {
      features.access().requireAdmin(as.account());
      features.roles().revoke(user.wire(), role);
      features
          .audit()
          .record(as.account(), "roles revoke", features.audit().subject(user.wire()), role.wire());
    }
    return 0;
  }
}
