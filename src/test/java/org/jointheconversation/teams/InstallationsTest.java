package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.conversation.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can be reached, and who is welcomed. */
class InstallationsTest {
  private static final ChatUser ANNA =
      new ChatUser(Platform.TEAMS, FakeTeams.TENANT, TeamsActivities.ANNA);
  private static final ChatChannel CHANNEL =
      new ChatChannel(Platform.TEAMS, FakeTeams.TENANT, TeamsActivities.CHANNEL);
  private static final SendOutcome NOT_INSTALLED = new SendOutcome.Refused("not-installed");
  private static final SendOutcome NOT_INSTALLED_YET =
      new SendOutcome.TryLater(Duration.ofMinutes(10), "not-installed");
  private static final Message HELLO = Message.plain("A question");

  private final MovableClock clock = new MovableClock();
  private final ScriptedConversation conversation = new ScriptedConversation();
  private FakeTeams teams;
  private TeamsActivities activities;
  private TeamsDoor door;

  @BeforeEach
  void open() throws Exception {
    conversation.answer = Answer.Nothing::new;
    teams = FakeTeams.start(clock);
    activities = new TeamsActivities(teams);
    door = new TeamsDoor(teams.config(), conversation, clock);
  }

  @AfterEach
  void close() {
    door.close();
    teams.close();
  }

  private void post(ObjectNode activity) {
    try {
      assertThat(door.post(teams.bearer(), activity).statusCode()).isEqualTo(200);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode channelUpdate(String list, String... members) {
    ObjectNode update = activities.inChannel("conversationUpdate");
    for (String member : members) {
      update.withArray(list).addObject().put("id", member);
    }
    return update;
  }

  @Test
  void T14_a_member_is_reachable_from_the_install_event_on() {
    post(activities.typed("I write before the event came"));
    assertThat(door.gateway.send(ANNA, HELLO)).isEqualTo(NOT_INSTALLED);
    post(activities.installed());
    teams.next();

    assertThat(door.gateway.send(ANNA, HELLO)).isInstanceOf(SendOutcome.Sent.class);
    assertThat(teams.next().conversation()).isEqualTo(TeamsActivities.CHAT);
    assertThat(door.addresses.find(ANNA).flatMap(Reference::read))
        .hasValue(
            new Reference(teams.serviceUrl(), TeamsActivities.CHAT, "29:anna", FakeTeams.TENANT));
  }

  @Test
  void T27_a_person_is_welcomed_once_although_two_events_say_so_at_the_same_time() {
    ObjectNode update = activities.personal("conversationUpdate");
    update.putArray("membersAdded").addObject().put("id", TeamsActivities.BOT);
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> post(activities.installed()));
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> post(update));
    CompletableFuture.allOf(one, other).join();
    post(activities.installed().put("action", "add-upgrade"));
    door.close();

    assertThat(teams.sent()).hasSize(1);
    assertThat(teams.next().activity().path("text").asText()).startsWith("Hello");
    assertThat(door.addresses.writes()).isEqualTo(1);
  }

  @Test
  void T15_removing_the_app_forgets_the_member_and_installing_it_again_welcomes_again() {
    post(activities.installed());
    teams.next();
    post(activities.installed().put("action", "remove"));

    assertThat(door.gateway.send(ANNA, HELLO)).isEqualTo(NOT_INSTALLED);
    post(activities.installed());
    assertThat(teams.next().activity().path("text").asText()).startsWith("Hello");
  }

  @Test
  void an_upgrade_takes_nobody_away() {
    post(activities.installed());
    post(activities.installed().put("action", "remove-upgrade"));

    assertThat(door.addresses.find(ANNA)).isPresent();
  }

  @Test
  void T27_a_team_of_500_is_reachable_and_nobody_in_it_is_welcomed() {
    String[] members = IntStream.range(0, 500).mapToObj(i -> "29:" + i).toArray(String[]::new);
    post(channelUpdate("membersAdded", TeamsActivities.BOT));
    post(channelUpdate("membersAdded", members));
    post(activities.inChannel("installationUpdate").put("action", "add"));

    assertThat(door.gateway.post(CHANNEL, HELLO)).isInstanceOf(SendOutcome.Sent.class);
    door.close();
    assertThat(teams.sent()).hasSize(1);
    assertThat(door.addresses.writes()).isEqualTo(1);
  }

  @Test
  void members_who_join_do_not_make_a_channel_reachable() {
    post(channelUpdate("membersAdded", "29:somebody"));

    assertThat(door.gateway.post(CHANNEL, HELLO)).isEqualTo(NOT_INSTALLED_YET);
  }

  @Test
  void T15_taking_the_bot_out_of_a_team_forgets_its_channels() {
    post(channelUpdate("membersAdded", TeamsActivities.BOT));
    post(channelUpdate("membersRemoved", TeamsActivities.BOT));

    assertThat(door.gateway.post(CHANNEL, HELLO)).isEqualTo(NOT_INSTALLED_YET);
  }

  @Test
  void a_channel_made_later_or_chosen_at_install_or_mentioning_the_bot_is_reachable() {
    ObjectNode created = activities.inChannel("conversationUpdate");
    ObjectNode data = created.withObject("channelData").put("eventType", "channelCreated");
    data.putObject("channel").put("id", "19:new@thread.tacv2");
    post(created);
    ObjectNode installed = activities.inChannel("installationUpdate").put("action", "add");
    ObjectNode settings = installed.withObject("channelData").putObject("settings");
    settings.putObject("selectedChannel").put("id", "19:chosen@thread.tacv2");
    post(installed);
    ObjectNode mention = activities.inChannel("message").put("text", "<at>bot</at>");
    mention.withObject("conversation").put("id", "19:said@thread.tacv2;messageid=17");
    post(mention);

    for (String name : new String[] {"new", "chosen", "said"}) {
      ChatChannel channel =
          new ChatChannel(Platform.TEAMS, FakeTeams.TENANT, "19:" + name + "@thread.tacv2");
      assertThat(door.gateway.post(channel, HELLO)).isInstanceOf(SendOutcome.Sent.class);
    }
  }

  @Test
  void a_known_chat_that_moved_to_another_address_is_followed() {
    post(activities.installed());
    ObjectNode moved = activities.typed("hello");
    moved.withObject("conversation").put("id", "a:moved");
    post(moved);

    assertThat(door.addresses.find(ANNA).flatMap(Reference::read).map(Reference::conversationId))
        .isEqualTo(Optional.of("a:moved"));
  }

  @Test
  void an_install_event_without_an_account_is_counted_and_otherwise_ignored() {
    ObjectNode installed = activities.installed();
    installed.withObject("from").remove("aadObjectId");
    post(installed);

    assertThat(door.addresses.writes()).isZero();
    assertThat(door.metrics.scrape()).contains("reason=\"no-user\"");
  }
}
