package org.jointheconversation.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jointheconversation.chat.Installation;
import org.jointheconversation.chat.InstallationStore;
import org.jointheconversation.chat.SendOutcome;

/**
 * Chooses the token for a workspace: of its own installation, else of its organisation's, else the
 * environment's where that is its. What was installed from Slack goes first, since it is newer than
 * a setting. Blocks for as long as renewing a token takes. Thread-safe.
 */
final class Tokens {
  /** Why nothing is sent to a workspace that nobody installed us into. */
  static final String NOT_INSTALLED = "not-installed";

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Optional<String> own;
  private final Workspace workspace;
  private final Optional<Stored> stored;

  /**
   * Where installations are, and who renews their tokens.
   *
   * @param allowed who among them is served
   */
  record Stored(InstallationStore store, Renewing renewing, Predicate<Installation.Key> allowed) {}

  /**
   * @param own the token of the environment
   * @param workspace whose that is
   * @param stored empty where nobody can install us from Slack
   */
  Tokens(Optional<String> own, Workspace workspace, Optional<Stored> stored) {
    this.own = own;
    this.workspace = workspace;
    this.stored = stored;
  }

  /** The token of the environment. */
  Optional<String> own() {
    return own;
  }

  TokenChoice of(String team) {
    return stored.flatMap(from -> installed(from, team)).orElseGet(() -> own(team));
  }

  private static Optional<TokenChoice> installed(Stored from, String team) {
    InstallationStore store = from.store();
    return store
        .ofTeam(team)
        .or(() -> ofOrganisation(store, team))
        .filter(installation -> from.allowed().test(installation.key()))
        .map(installation -> from.renewing().fresh(installation));
  }

  /** Before anybody there has done anything, only a single organisation can be guessed. */
  private static Optional<Installation> ofOrganisation(InstallationStore store, String team) {
    String enterprise = store.enterpriseOf(team).orElse(team);
    return store
        .find(new Installation.Key(enterprise, ""))
        .or(() -> enterprise.equals(team) ? store.onlyOrganisation() : Optional.empty());
  }

  private TokenChoice own(String team) {
    if (own.isEmpty()) {
      return new TokenChoice.None(new SendOutcome.ShutOut(NOT_INSTALLED));
    }
    if (stored.isEmpty() || workspace.isOwn(team) || stored.get().store().isEmpty()) {
      return new TokenChoice.Use(own.get(), false);
    }
    return new TokenChoice.None(
        workspace.isKnown()
            ? new SendOutcome.ShutOut(NOT_INSTALLED)
            : new SendOutcome.Held(SOON, "unreachable"));
  }
}
