package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * That a workspace or an organisation has removed the app, or taken its token back (S30).
 *
 * @param team empty where the event names none
 * @param enterprise empty for a workspace of no organisation
 * @param ofOrganisation whether it was the whole organisation's installation
 * @param at when, as Slack says
 * @param reason in a word
 */
record Departure(
    String team, String enterprise, boolean ofOrganisation, Instant at, String reason) {
  /** The last second of the year 9999: where Slack names no time, nothing was made later. */
  private static final long LAST_SECOND = 253_402_300_799L;

  static Departure read(ObjectNode json, String reason) {
    JsonNode authorization = json.path("authorizations").path(0);
    String enterprise = Json.text(json, "enterprise_id");
    long second = json.path("event_time").asLong();
    return new Departure(
        Json.text(json, "team_id"),
        enterprise.isEmpty() ? Json.text(authorization, "enterprise_id") : enterprise,
        authorization.path("is_enterprise_install").asBoolean(),
        Instant.ofEpochSecond(second > 0 ? Math.min(second, LAST_SECOND) : LAST_SECOND),
        reason);
  }

  /** Where nothing is sent any more. */
  String tenant() {
    return team.isEmpty() ? enterprise : team;
  }
}
