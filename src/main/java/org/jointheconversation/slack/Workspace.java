package org.jointheconversation.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jointheconversation.chat.Installation;
import org.jointheconversation.chat.InstallationStore;

/**
 * Whose requests are ours: the workspace that the environment's token belongs to, once Slack has
 * told us, and every one that was installed from Slack and may be. Until Slack has told us, every
 * team is taken for ours: the signature says it is our app's, and replies must not wait for Slack.
 * Thread-safe.
 */
final class Workspace {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final boolean hasToken;
  private final Optional<InstallationStore> installations;
  private final Predicate<Installation.Key> allowed;
  private final Set<String> belonging = ConcurrentHashMap.newKeySet();
  private volatile boolean known;
  private volatile String team = "";
  private volatile String bot = "";

  /**
   * @param hasToken whether the environment holds a token
   * @param installations empty where nobody can install us from Slack
   * @param allowed who among them is served
   */
  Workspace(
      boolean hasToken,
      Optional<InstallationStore> installations,
      Predicate<Installation.Key> allowed) {
    this.hasToken = hasToken;
    this.installations = installations;
    this.allowed = allowed;
  }

  /** Whether there is a token of which Slack can say whose it is. */
  boolean hasToken() {
    return hasToken;
  }

  /** Takes in what {@code auth.test} said; an organisation's token stands for many teams. */
  void learn(AuthTestResponse answer) {
    bot = answer.getUserId() == null ? "" : answer.getUserId();
    team = answer.isEnterpriseInstall() || answer.getTeamId() == null ? "" : answer.getTeamId();
    known = true;
  }

  /** Whether Slack has said whose the environment's token is. */
  boolean isKnown() {
    return known;
  }

  /** Whether the environment's token is surely this workspace's. */
  boolean isOwn(String someTeam) {
    return known && mayBeOwn(someTeam);
  }

  private boolean mayBeOwn(String someTeam) {
    return hasToken && (team.isEmpty() || team.equals(someTeam));
  }

  /**
   * Whether a request may come from a workspace of ours.
   *
   * @param enterprise the organisation that the request names; empty where it names none
   * @throws org.jointheconversation.ops.StorageUnavailableException where that cannot be looked up
   */
  boolean mayBe(String someTeam, String enterprise) {
    return mayBeOwn(someTeam)
        || installation(someTeam, enterprise).map(Installation::key).filter(allowed).isPresent();
  }

  /** The same of a workspace that leaves: what it left behind is erased, allowed or not. */
  boolean mayHaveBeen(String someTeam, String enterprise) {
    return mayBeOwn(someTeam) || installation(someTeam, enterprise).isPresent();
  }

  private Optional<Installation> installation(String someTeam, String enterprise) {
    return installations.flatMap(
        store -> store.ofTeam(someTeam).or(() -> ofOrganisation(store, someTeam, enterprise)));
  }

  private Optional<Installation> ofOrganisation(
      InstallationStore store, String someTeam, String enterprise) {
    String organisation =
        enterprise.isEmpty() ? store.enterpriseOf(someTeam).orElse("") : enterprise;
    if (organisation.isEmpty()) {
      return Optional.empty();
    }
    Optional<Installation> found = store.find(new Installation.Key(organisation, ""));
    String belongs = someTeam + "/" + organisation;
    if (found.isPresent() && !someTeam.equals(organisation) && !belonging.contains(belongs)) {
      store.belongs(someTeam, organisation);
      belonging.add(belongs);
    }
    return found;
  }

  boolean isBot(String user) {
    return !bot.isEmpty() && bot.equals(user)
        || installations.filter(store -> store.hasBot(user)).isPresent();
  }

  /**
   * Erases the tokens of whoever took the bot away (S30). An installation that was made later
   * stays: Slack repeats what it says, and may say it late.
   */
  void left(Departure departure) {
    installations.ifPresent(store -> left(store, departure));
  }

  private static void left(InstallationStore store, Departure departure) {
    boolean ofAll =
        departure.ofOrganisation()
            || departure.team().isEmpty()
            || departure.team().equals(departure.enterprise());
    Instant until = departure.at().plus(CLOCKS_DIFFER);
    if (!ofAll) {
      store.ofTeam(departure.team()).ifPresent(found -> store.remove(found.key(), until));
    } else if (!departure.enterprise().isEmpty()) {
      store.remove(new Installation.Key(departure.enterprise(), ""), until);
    }
  }
}
