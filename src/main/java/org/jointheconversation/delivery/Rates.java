package org.jointheconversation.delivery;

import java.util.Map;
import org.jointheconversation.chat.Platform;

/**
 * What the platforms take by default, but for what an installation was granted.
 *
 * @param slackMessagesPerMinute to a workspace (S11)
 * @param teamsRequestsPerSecond from an app to a tenant, openings counted (T12)
 */
public record Rates(int slackMessagesPerMinute, int teamsRequestsPerSecond) {
  /** Slack's method for opening a conversation is of its third tier: 50 a minute or more (S10). */
  private static final int TIER_3 = 50;

  private static final int OPENINGS_A_CEILING = 4;

  /** Who was granted a higher ceiling for messages may open more conversations as well (S22). */
  int slackOpeningsPerMinute() {
    return Math.max(TIER_3, slackMessagesPerMinute / OPENINGS_A_CEILING);
  }

  Map<Platform, Limits> limits() {
    return Map.of(
        Platform.SLACK, Limits.slack(slackMessagesPerMinute, slackOpeningsPerMinute()),
        Platform.TEAMS, Limits.teams(teamsRequestsPerSecond),
        Platform.SANDBOX, Limits.none());
  }
}
