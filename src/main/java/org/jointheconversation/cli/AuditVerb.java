package org.jointheconversation.cli;

import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "audit", description = "Checks or shows the audit log.")
final class AuditVerb extends Verb {
  AuditVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    throw wrongUsage("use audit verify or audit show --as USER");
  }

  @Command(
      name = "verify",
      description = "Walks the hash chain of the audit log.",
      mixinStandardHelpOptions = true)
  Integer verify() {
    try (Features features = features()) {
      Optional<String> broken = features.audit().finding();
      console().say(broken.orElse("the chain holds"));
      return broken.isPresent() ? 1 : 0;
    }
  }

  @Command(
      name = "show",
      description = "Prints the audit log, names resolved.",
      mixinStandardHelpOptions = true)
  Integer show(@Mixin As as) {
    try (Features features = features()) {
      features.access().require(as.account(), Role.GOVERNANCE);
      features.audit().record(as.account(), "audit show", "", "");
      features.audit().lines().forEach(console().out()::println);
    }
    return 0;
  }
}
