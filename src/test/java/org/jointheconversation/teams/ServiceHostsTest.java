package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.config.Config;
import org.jointheconversation.delivery.Gates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where neither a message nor a token may go. */
class ServiceHostsTest {
  private static final ChatUser ANNA = new ChatUser(Platform.TEAMS, FakeTeams.TENANT, "anna");
  private static final ChatChannel CHANNEL =
      new ChatChannel(Platform.TEAMS, FakeTeams.TENANT, "19:digest@thread.tacv2");
  private static final Message QUESTION = Message.plain("What slowed you down?");

  private final MovableClock clock = new MovableClock();
  private final MemoryAddressBook addresses = new MemoryAddressBook();
  private FakeTeams teams;
  private TeamsGateway gateway;

  @BeforeEach
  void start() {
    teams = FakeTeams.start(clock);
    gateway = new TeamsGateway(teams.config(), addresses, Gates.open(clock), clock);
    addresses.put(ANNA, reference(teams.serviceUrl(), "a:chat"));
    addresses.put(CHANNEL, reference(teams.serviceUrl(), CHANNEL.channel()));
  }

  @AfterEach
  void stop() {
    teams.close();
  }

  private static String reference(String serviceUrl, String conversation) {
    return new Reference(serviceUrl, conversation, "", FakeTeams.TENANT).address();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/",
        "http://169.254.169.254@127.0.0.1/",
        "https://smba.trafficmanager.net.evil.example/",
        "http://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.example/?smba.trafficmanager.net",
        "ftp://127.0.0.1/",
        "https:///v3",
        "not an address",
      })
  void T9_neither_message_nor_token_goes_to_a_host_that_is_not_allowed(String serviceUrl) {
    Config.Teams config = withHosts(Set.of("127.0.0.1", "smba.trafficmanager.net"));
    addresses.put(ANNA, reference(serviceUrl, "a:chat"));

    assertThat(new TeamsGateway(config, addresses, Gates.open(clock), clock).send(ANNA, QUESTION))
        .isEqualTo(new SendOutcome.Refused("service-host"));
    assertThat(teams.tokenFetches()).isZero();
    assertThat(teams.sent()).isEmpty();
  }

  @Test
  void T9_a_loopback_host_that_is_not_listed_is_refused_as_well() {
    Config.Teams config = withHosts(Set.of("smba.trafficmanager.net"));

    assertThat(new TeamsGateway(config, addresses, Gates.open(clock), clock).send(ANNA, QUESTION))
        .isEqualTo(new SendOutcome.Refused("service-host"));
  }

  private Config.Teams withHosts(Set<String> hosts) {
    Config.Teams config = teams.config();
    return new Config.Teams(
        config.appId(),
        config.credential(),
        config.allowedTenants(),
        hosts,
        config.openIdMetadataUrl(),
        config.tokenUrl(),
        true);
  }
}
