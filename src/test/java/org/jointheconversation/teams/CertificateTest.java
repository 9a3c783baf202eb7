package org.jointheconversation.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jointheconversation.CapturedLogs;
import org.jointheconversation.TestCertificate;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.ConfigLoader;
import org.jointheconversation.delivery.Gates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** T8: a certificate in the place of the password, from the settings to the token service. */
class CertificateTest {
  private static final ChatUser ANNA = new ChatUser(Platform.TEAMS, FakeTeams.TENANT, "anna");
  private static final Message QUESTION = Message.plain("What slowed you down?");
  @TempDir private static Path folder;
  private static TestCertificate ours;
  private static TestCertificate another;

  private final MovableClock clock = new MovableClock();
  private FakeTeams teams;

  @BeforeAll
  static void make() {
    ours = TestCertificate.make(folder, "2026/11/01", 60, "RSA");
    another = TestCertificate.make(folder, "2026/11/01", 61, "RSA");
  }

  @BeforeEach
  void start() {
    teams = FakeTeams.start(clock);
    teams.knows(ours.x509());
  }

  @AfterEach
  void stop() {
    teams.close();
  }

  private Config.Teams config(TestCertificate certificate) {
    Map<String, String> environment = new HashMap<>();
    environment.put("JTC_SECRET", "thirty-two bytes and a few to spare");
    environment.put("TEAMS_APP_ID", FakeTeams.APP_ID);
    environment.put("TEAMS_TENANT_ID", FakeTeams.TENANT);
    environment.put("TEAMS_CERTIFICATE", certificate.file(folder).toString());
    environment.put("TEAMS_TOKEN_URL", teams.config().tokenUrl().toString());
    environment.put("TEAMS_SERVICE_HOSTS", "127.0.0.1");
    return ConfigLoader.load(environment, clock.instant()).teams().orElseThrow();
  }

  private TeamsGateway gateway(TestCertificate certificate) {
    MemoryAddressBook addresses = new MemoryAddressBook();
    addresses.put(
        ANNA, new Reference(teams.serviceUrl(), "a:chat", "", FakeTeams.TENANT).address());
    return new TeamsGateway(config(certificate), addresses, Gates.open(clock), clock);
  }

  @Test
  void T8_it_gets_the_bot_its_token_and_each_token_by_a_new_assertion() {
    TeamsGateway gateway = gateway(ours);
    assertThat(gateway.send(ANNA, QUESTION)).isInstanceOf(SendOutcome.Sent.class);
    clock.advance(Duration.ofHours(1));
    assertThat(gateway.send(ANNA, QUESTION)).isInstanceOf(SendOutcome.Sent.class);
    assertThat(teams.tokenFetches()).isEqualTo(2);
    assertThat(teams.next().authorization()).hasValue("Bearer bot-token-1");
    assertThat(teams.next().authorization()).hasValue("Bearer bot-token-2");
  }

  @Test
  void T8_one_that_the_registration_does_not_know_gets_nothing() {
    assertThat(gateway(another).send(ANNA, QUESTION)).isNotInstanceOf(SendOutcome.Sent.class);
    assertThat(teams.sent()).isEmpty();
  }

  @Test
  void its_end_is_told_thirty_days_ahead_once_a_day_and_nothing_else_of_it() {
    try (CapturedLogs logs = new CapturedLogs()) {
      TeamsGateway gateway = gateway(ours);
      gateway.send(ANNA, QUESTION);
      assertThat(logs.text()).doesNotContain("TEAMS_CERTIFICATE");
      clock.advance(Duration.ofDays(10));
      gateway.send(ANNA, QUESTION);
      clock.advance(Duration.ofHours(2));
      gateway.send(ANNA, QUESTION);
      assertThat(logs.text()).containsOnlyOnce("TEAMS_CERTIFICATE ends at 2026-12-31");
      assertThat(logs.text()).doesNotContain("PRIVATE", folder.toString(), "eyJ");
    }
  }
}
