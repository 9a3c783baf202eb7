package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What tests of the Teams adapter need before each: a tenant, a conversation, and the real door.
 */
abstract class AtTeamsDoor {
  final MovableClock clock = new MovableClock();
  final ScriptedConversation conversation;
  FakeTeams teams;
  TeamsActivities activities;
  TeamsDoor door;

  AtTeamsDoor() {
    this(new ScriptedConversation());
  }

  AtTeamsDoor(ScriptedConversation conversation) {
    this.conversation = conversation;
  }

  @BeforeEach
  void open() throws Exception {
    teams = FakeTeams.start(clock);
    activities = new TeamsActivities(teams);
    door = new TeamsDoor(teams.config(), conversation, clock);
  }

  @AfterEach
  void close() {
    door.close();
    teams.close();
  }

  /** Sends an activity that is taken; returns what Teams is told, an empty object for nothing. */
  JsonNode post(JsonNode activity) throws Exception {
    HttpResponse<String> response = door.post(teams.bearer(), activity);
    assertThat(response.statusCode()).isEqualTo(200);
    return Json.read(response.body().isEmpty() ? "{}" : response.body());
  }
}
