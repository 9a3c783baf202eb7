package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.config.ConfigLoader;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.delivery.Dispatcher;
import org.jointheconversation.web.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one PostgreSQL, each of which may die at any moment. */
class SeveralServesTest {
  private static final int STAFF = 200;

  private static final String SEND = "getting-tech-right/slowed-down";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final PostgresDoor toKeys = new PostgresDoor();
  private final PostgresDoor toMainOfFirst = new PostgresDoor();
  private final PostgresDoor toKeysOfFirst = new PostgresDoor();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final CountDownLatch nobodyWaits = new CountDownLatch(1);
  private TestInstallation installation;
  private App first;
  private App second;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, TestStore.POSTGRESQL);
    installation.with("KEYS_DATABASE_URL", toKeys.to(PostgresServer.running().fresh("keys")));
    installation.begin(
        Samples.CONSULTATION.replace("opens: 2026-11-16", "opens: 2026-11-23"),
        Samples.audience(STAFF, 0).replace("slack,T1,", "sandbox,demo,"));
  }

  private void serve(Room roomOfFirst, Room roomOfSecond) {
    Map<String, String> environment = new HashMap<>(installation.environment());
    environment.computeIfPresent("DATABASE_URL", (key, url) -> toMainOfFirst.to(url));
    environment.put("KEYS_DATABASE_URL", throughOf(toKeysOfFirst));
    first = App.start(ConfigLoader.load(environment), clock, roomOfFirst);
    second = App.start(installation.config(), clock, roomOfSecond);
  }

  /** The keys by another port. */
  private String throughOf(PostgresDoor door) {
    String keys = installation.environment().get("KEYS_DATABASE_URL");
    String mine = toKeys.to(":" + PostgresServer.running().port() + "/");
    return door.to(keys.replace(mine, ":" + PostgresServer.running().port() + "/"));
  }

  @AfterEach
  void end() {
    nobodyWaits.countDown();
    first.close();
    second.close();
    List.of(toKeys, toMainOfFirst, toKeysOfFirst).forEach(PostgresDoor::close);
  }

  /** Where messages go. */
  private class Room implements App.Extension, ChatGateway {
    @Override
    public ChatGateway gateway() {
      return this;
    }

    @Override
    public List<Route> routes(Conversation conversation) {
      return List.of();
    }

    @Override
    public Platform platform() {
      return Platform.SANDBOX;
    }

    @Override
    public SendOutcome send(ChatUser to, Message message) {
      sent.add(to.user());
      return new SendOutcome.Sent("m");
    }

    @Override
    public SendOutcome post(ChatChannel to, Message message) {
      return new SendOutcome.Sent("m");
    }
  }

  /** One whose program dies with its first messages on their way. */
  private final class LastRoom extends Room {
    @Override
    public SendOutcome send(ChatUser to, Message message) {
      SendOutcome outcome = super.send(to, message);
      try {
        nobodyWaits.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return outcome;
    }
  }

  @Test
  void both_together_ask_everybody_exactly_once() {
    serve(new Room(), new Room());
    installation.ok("send", SEND, "--as", ADMIN);
    Eventually.holds("all asked", () -> count("state = 'SENT'") == STAFF);
    assertThat(sent).hasSize(STAFF).doesNotHaveDuplicates();
    assertThat(number("SELECT count(*) FROM round WHERE state = 'OPEN'")).isEqualTo(1);
  }

  @Test
  void where_one_dies_the_other_goes_on_and_nobody_is_asked_twice() {
    serve(new LastRoom(), new Room());
    installation.ok("send", SEND, "--as", ADMIN);
    Eventually.holds("the first has begun", () -> sent.size() > 0);
    toMainOfFirst.shut();
    toKeysOfFirst.shut();
    nobodyWaits.countDown();
    Eventually.holds("all that is left asked", () -> count("state = 'QUEUED'") == 0);
    // What the second still sends is recorded at once; what the first had stays as it was.
    Eventually.holds(
        "the second is done", () -> count("state = 'SENDING'") <= Dispatcher.IN_FLIGHT);
    clock.set("2026-11-24T09:58:00Z");
    Eventually.holds("what the first had is in doubt", () -> count("state = 'SENDING'") == 0);
    assertThat(sent).doesNotHaveDuplicates();
    assertThat(count("state = 'SENT'") + count("state = 'IN_DOUBT'")).isEqualTo(STAFF);
    assertThat(count("state = 'IN_DOUBT'")).isLessThanOrEqualTo(Dispatcher.IN_FLIGHT);
  }

  @Test
  void what_one_keeps_the_other_shows_counts_and_closes() {
    serve(new Room(), new Room());
    installation.ok("send", SEND, "--as", ADMIN);
    Eventually.holds("all asked", () -> count("state = 'SENT'") == STAFF);
    Talk toFirst = new Talk(first.features(), clock);
    Talk toSecond = new Talk(second.features(), clock);
    IntStream.rangeClosed(1, 20)
        .forEach(i -> (i % 2 == 0 ? toFirst : toSecond).type("sandbox:demo/U" + i, "Lift " + i));
    assertThat(number("SELECT count(*) FROM reply")).isEqualTo(20);
    assertThat(shown(toSecond, "sandbox:demo/U2")).contains("Lift 2");
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(Rows.texts(installation.database(), "SELECT state FROM consultation"))
        .containsExactly("CLOSED");
    assertThat(Rows.texts(installation.database(), "SELECT title FROM edition")).isNotEmpty();
    assertThat(installation.run("audit", "verify").exitCode()).isZero();
    toFirst.type("sandbox:demo/U21", "Too late");
    assertThat(number("SELECT count(*) FROM reply")).isEqualTo(20);
  }

  private String shown(Talk talk, String user) {
    String round = second.features().roundStore().in(Round.State.OPEN).get(0).name();
    return talk.conversation().view(ChatUser.parse(user), Actions.SHOW, round).toString();
  }

  private int count(String where) {
    return number(
        "SELECT count(*) FROM delivery WHERE round_id IN (SELECT id FROM round WHERE state = 'OPEN')"
            + (" AND " + where));
  }

  private int number(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
