package org.jointheconversation.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Installation;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.Secret;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.slack.FakeSlack.Failure;
import org.jointheconversation.store.Database;
import org.jointheconversation.store.SqlInstallations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens that live for twelve hours, and refresh tokens that are good for once (S28). */
class RenewingTest {
  private static final String TEAM = "T0002";
  private static final String REFRESH = "oauth.v2.access";
  private static final int TWELVE_HOURS = 43_200;
  private static final MasterKeys KEYS =
      MasterKeys.of(
          "thirty-two bytes and a few to spare".getBytes(StandardCharsets.UTF_8), Optional.empty());

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final FakeSlack slack = FakeSlack.start();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(20);
  private String url;

  @AfterEach
  void close() throws Exception {
    threads.shutdownNow();
    for (AutoCloseable one : open) {
      one.close();
    }
    slack.close();
  }

  private static Config.Slack config(URI api) {
    Config.OAuth oauth =
        new Config.OAuth(
            FakeOAuth.CLIENT_ID,
            new Secret(FakeOAuth.CLIENT_SECRET),
            URI.create("http://127.0.0.1:1" + FakeOAuth.REDIRECT),
            Set.of());
    return new Config.Slack(
        Optional.empty(),
        Optional.of(new Secret(FakeSlack.SIGNING_SECRET)),
        Optional.of(oauth),
        Optional.empty(),
        api);
  }

  /** As each process has one. */
  private SlackGateway gateway(SqlInstallations installations) {
    SlackGateway.Installed installed = new SlackGateway.Installed(installations, clock);
    SlackGateway gateway =
        new SlackGateway(
            config(slack.apiUrl()), installed, new MemoryAddressBook(), Gates.open(clock));
    open.add(0, gateway);
    return gateway;
  }

  private SqlInstallations installations() {
    Database database = Database.open(url);
    open.add(database);
    return new SqlInstallations(database, KEYS);
  }

  /** The app is installed with tokens that run out. */
  private SlackGateway installed(TestStore store) {
    url = store.fresh(folder);
    SqlInstallations installations = installations();
    SlackGateway gateway = gateway(installations);
    SlackInstalling installing =
        new SlackInstalling(
            config(slack.apiUrl()),
            config(slack.apiUrl()).oauth().orElseThrow(),
            gateway,
            new SlackGateway.Installed(installations, clock),
            () -> {});
    var begun = installing.begin();
    String state = begun.platform().getQuery().replaceFirst(".*state=", "");
    String code = slack.oauth().agree(new FakeOAuth.Grant("", TEAM, TWELVE_HOURS));
    assertThat(
            installing.end(
                new SlackInstalling.Return(
                    Optional.of(state),
                    Optional.of(code),
                    Optional.empty(),
                    Optional.of(begun.browser()))))
        .isEqualTo(SlackInstalling.Outcome.INSTALLED);
    return gateway;
  }

  private static ChatUser user(int number) {
    return new ChatUser(Platform.SLACK, TEAM, "U" + number);
  }

  private static SendOutcome send(SlackGateway gateway) {
    return gateway.send(user(1), Message.plain("Hello"));
  }

  private long refreshes() {
    return slack.calls(REFRESH).stream()
        .filter(call -> call.param("grant_type").equals("refresh_token"))
        .count();
  }

  private List<SendOutcome> twentyAtOnce(SlackGateway... gateways) throws Exception {
    CyclicBarrier together = new CyclicBarrier(20);
    List<Future<SendOutcome>> sending = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      SlackGateway gateway = gateways[i % gateways.length];
      ChatUser to = user(i);
      sending.add(
          threads.submit(
              () -> {
                together.await();
                return gateway.send(to, Message.plain("Hello"));
              }));
    }
    List<SendOutcome> outcomes = new ArrayList<>();
    for (Future<SendOutcome> one : sending) {
      outcomes.add(one.get());
    }
    return outcomes;
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S28_twenty_sends_at_once_after_the_end_renew_the_token_once(TestStore store)
      throws Exception {
    SlackGateway gateway = installed(store);
    clock.advance(Duration.ofHours(12));
    assertThat(twentyAtOnce(gateway)).allMatch(SendOutcome.Sent.class::isInstance);
    assertThat(refreshes()).isEqualTo(1);
    assertThat(slack.calls("chat.postMessage").stream().map(FakeSlack.Call::token).distinct())
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S28_twenty_sends_at_once_shortly_before_the_end_renew_it_once(TestStore store)
      throws Exception {
    SlackGateway gateway = installed(store);
    clock.advance(Duration.ofHours(12).minusMinutes(4));
    assertThat(twentyAtOnce(gateway)).allMatch(SendOutcome.Sent.class::isInstance);
    assertThat(refreshes()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S28_two_processes_renew_it_once_between_them(TestStore store) throws Exception {
    SlackGateway one = installed(store);
    SlackGateway other = gateway(installations());
    clock.advance(Duration.ofHours(12));
    List<SendOutcome> outcomes = twentyAtOnce(one, other);
    assertThat(refreshes()).isEqualTo(1);
    // The one that came second is held for a moment, which is no attempt.
    assertThat(outcomes)
        .allMatch(
            outcome -> outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Held);
    assertThat(twentyAtOnce(one, other)).allMatch(SendOutcome.Sent.class::isInstance);
    assertThat(refreshes()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S28_a_token_that_lives_on_is_not_renewed(TestStore store) {
    SlackGateway gateway = installed(store);
    clock.advance(Duration.ofHours(11));
    assertThat(send(gateway)).isInstanceOf(SendOutcome.Sent.class);
    assertThat(refreshes()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S28_while_slack_is_out_of_reach_the_old_token_is_used_to_its_end(TestStore store) {
    SlackGateway gateway = installed(store);
    clock.advance(Duration.ofHours(12).minusMinutes(4));
    slack.failNext(REFRESH, new Failure.Status(503));
    assertThat(send(gateway)).isInstanceOf(SendOutcome.Sent.class);
    clock.advance(Duration.ofMinutes(4));
    slack.failNext(REFRESH, new Failure.Status(503));
    assertThat(send(gateway)).isInstanceOf(SendOutcome.Held.class);
    clock.advance(Duration.ofMinutes(1));
    assertThat(send(gateway)).isInstanceOf(SendOutcome.Sent.class);
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S28_a_refusal_shuts_us_out_once_the_old_token_has_ended_and_is_asked_for_once(
      TestStore store) {
    SlackGateway gateway = installed(store);
    clock.advance(Duration.ofHours(12).minusMinutes(4));
    slack.failNext(REFRESH, new Failure.Error("invalid_refresh_token"));
    assertThat(send(gateway)).isInstanceOf(SendOutcome.Sent.class);
    clock.advance(Duration.ofMinutes(5));
    assertThat(send(gateway)).isEqualTo(new SendOutcome.ShutOut("invalid_refresh_token"));
    assertThat(gateway.letsUsIn(TEAM)).isFalse();
    assertThat(refreshes()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void a_workspace_that_nobody_installed_us_into_is_not_called(TestStore store) {
    SlackGateway gateway = installed(store);
    ChatUser stranger = new ChatUser(Platform.SLACK, "T0009", "U1");
    assertThat(gateway.send(stranger, Message.plain("Hello")))
        .isEqualTo(new SendOutcome.ShutOut("not-installed"));
    assertThat(slack.calls("conversations.open")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestStore.class)
  void S28_whoever_renews_an_installation_that_was_replaced_changes_nothing(TestStore store) {
    installed(store);
    SqlInstallations installations = installations();
    Installation before = installations.ofTeam(TEAM).orElseThrow();
    installations.put(before, clock.instant());
    Installation.Tokens late = new Installation.Tokens("xoxb-late", "", Optional.empty());
    assertThat(installations.renew(before, late)).isFalse();
    assertThat(installations.ofTeam(TEAM).orElseThrow().tokens()).isEqualTo(before.tokens());
  }
}
