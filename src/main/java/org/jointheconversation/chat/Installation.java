package org.jointheconversation.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * A workspace, or a whole organisation, that has the bot, with the keys it gave us.
 *
 * @param botUser the bot's account there
 * @param scopes what we may do, as the platform wrote it
 * @param version counts how often its tokens were renewed
 */
public record Installation(Key key, String botUser, String scopes, Tokens tokens, long version) {

  /**
   * Whose it is.
   *
   * @param enterprise the organisation, empty for a workspace of none
   * @param team the workspace; empty where the whole organisation has the bot
   */
  public record Key(String enterprise, String team) {
    public boolean isOfOrganisation() {
      return team.isEmpty();
    }

    /** How it is named in logs. */
    public String shown() {
      return isOfOrganisation() ? enterprise : team;
    }
  }

  /**
   * What opens it. Shows itself to nobody who only prints it.
   *
   * @param access carried by every call
   * @param refresh good for one renewal; empty where the token does not run out
   * @param expiresAt when {@code access} ends; empty where it does not
   */
  public record Tokens(String access, String refresh, Optional<Instant> expiresAt) {
    @Override
    public String toString() {
      return "[hidden]";
    }
  }
}
