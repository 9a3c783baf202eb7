package org.jointheconversation.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * Where installations are kept, their tokens sealed. Several processes may share it; reads are
 * cheap. Thread-safe.
 */
public interface InstallationStore {

  /** Keeps an installation in the place of any that the same workspace had before. */
  void put(Installation installation, Instant now);

  /** Exactly this one; empty, too, where its tokens were sealed under a secret we do not have. */
  Optional<Installation> find(Installation.Key key);

  /** The one of a workspace itself. */
  Optional<Installation> ofTeam(String team);

  /** The one organisation that has the bot, where it is the only one. */
  Optional<Installation> onlyOrganisation();

  /** Whether nobody has the bot. */
  boolean isEmpty();

  /** Whether an account is one of the bot's own. */
  boolean hasBot(String user);

  /**
   * Takes hold of an installation for its renewal, so that one process alone uses its refresh
   * token.
   *
   * @return false where another one holds it, or has renewed it since
   */
  boolean lease(Installation installation, Instant now, Instant until);

  /**
   * Puts new tokens in the place of those of this version, and lets go of it.
   *
   * @return false where it is no longer there in this version
   */
  boolean renew(Installation installation, Installation.Tokens tokens);

  /** Erases an installation with its tokens, unless it was made later than that. */
  void remove(Installation.Key key, Instant madeUntil);

  /** To which organisation a workspace belongs, as far as anybody has said. */
  Optional<String> enterpriseOf(String team);

  /** Remembers it. */
  void belongs(String team, String enterprise);

  /**
   * Remembers that something was used that is good for one use.
   *
   * @param until when it would not be taken any more anyway
   * @return false where it was used before
   */
  boolean useOnce(String hash, Instant now, Instant until);
}
