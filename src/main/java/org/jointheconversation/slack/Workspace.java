package org.jointheconversation.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;

/**
 * The workspace our token belongs to, once Slack has told us. Until then every team is taken for
 * ours: the signature says it is our app's, and replies must not wait for Slack. Thread-safe.
 */
final class Workspace {
  private volatile String team = "";
  private volatile String bot = "";

  /** Takes in what {@code auth.test} said; an organisation's token stands for many teams. */
  void learn(AuthTestResponse answer) {
    bot = answer.getUserId() == null ? "" : answer.getUserId();
    team = answer.isEnterpriseInstall() || answer.getTeamId() == null ? "" : answer.getTeamId();
  }

  boolean mayBe(String someTeam) {
    return team.isEmpty() || team.equals(someTeam);
  }

  boolean isBot(String user) {
    return !bot.isEmpty() && bot.equals(user);
  }
}
