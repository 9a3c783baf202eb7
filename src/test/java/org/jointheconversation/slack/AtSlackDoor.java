package org.jointheconversation.slack;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What tests of the Slack adapter need before each: a workspace, a conversation, and the real door.
 */
abstract class AtSlackDoor {
  static final String TEAM = FakeSlack.TEAM;
  static final String MEMBER = "U0001";

  final FakeConversation conversation = new FakeConversation();
  FakeSlack slack;
  SlackDoor door;

  @BeforeEach
  void open() {
    slack = FakeSlack.start();
    door = new SlackDoor(slack.config(), conversation, Clock.systemUTC());
    door.knowsItsWorkspace();
  }

  @AfterEach
  void close() {
    door.close();
    slack.close();
  }
}
