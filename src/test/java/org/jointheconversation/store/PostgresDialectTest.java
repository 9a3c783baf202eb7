package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.Eventually;
import org.jointheconversation.PostgresDoor;
import org.jointheconversation.PostgresServer;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.privacy.RandomSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several processes on one server may rely on, and what becomes of them when it is away. */
class PostgresDialectTest {
  private final PostgresDoor door = new PostgresDoor();
  private String url;
  private Database one;
  private Database other;

  @BeforeEach
  void open() {
    url = PostgresServer.running().fresh("main");
    one = Database.open(door.to(url));
    other = Database.open(url);
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
    door.close();
  }

  @Test
  void a_commit_is_on_the_disk_before_it_is_told() {
    assertThat(setting(one, "synchronous_commit")).isEqualTo("on");
    assertThat(setting(one, "lock_timeout")).isEqualTo("1500ms");
  }

  private static String setting(Database database, String name) {
    return database.write(handle -> handle.select("SHOW " + name).mapTo(String.class).one());
  }

  @Test
  void without_a_server_everything_says_so_and_goes_on_when_it_is_back() {
    grant(one, "slack:T1/U1");
    door.shut();
    assertThatThrownBy(() -> grant(one, "slack:T1/U2"))
        .isInstanceOf(StorageUnavailableException.class);
    assertThatThrownBy(() -> grants(one)).isInstanceOf(StorageUnavailableException.class);
    assertThat(one.trouble()).isPresent();
    assertThatThrownBy(() -> one.inTurn(Turn.CLERK, () -> {}))
        .isInstanceOf(StorageUnavailableException.class);
    door.open();
    Eventually.holds("a writer", () -> canGrant(one, "slack:T1/U3"));
    Eventually.holds("readers", () -> one.trouble().isEmpty());
    assertThat(grants(one)).isEqualTo(2);
    assertThat(one.inTurn(Turn.CLERK, () -> {})).isTrue();
  }

  private static boolean canGrant(Database database, String account) {
    try {
      return grant(database, account) == 1;
    } catch (StorageUnavailableException notYet) {
      return false;
    }
  }

  @Test
  void a_server_that_is_away_at_the_start_is_said_to_be_away() {
    door.shut();
    assertThatThrownBy(() -> Database.open(door.to(url)))
        .isInstanceOf(StorageUnavailableException.class);
  }

  @Test
  void of_two_processes_one_has_a_turn_and_the_other_goes_without() {
    List<String> done = new ArrayList<>();
    boolean had =
        one.inTurn(
            Turn.CLERK,
            () -> {
              done.add("one");
              assertThat(other.inTurn(Turn.CLERK, () -> done.add("other"))).isFalse();
              assertThat(other.inTurn(Turn.EDITOR, () -> done.add("another turn"))).isTrue();
            });
    assertThat(had).isTrue();
    assertThat(other.inTurn(Turn.CLERK, () -> done.add("then the other"))).isTrue();
    assertThat(done).containsExactly("one", "another turn", "then the other");
  }

  @Test
  void a_turn_that_fails_is_given_back() {
    assertThatThrownBy(() -> one.inTurn(Turn.CLERK, PostgresDialectTest::fail))
        .hasMessage("a fault");
    assertThat(other.inTurn(Turn.CLERK, () -> {})).isTrue();
  }

  private static void fail() {
    throw new IllegalStateException("a fault");
  }

  @Test
  void the_turn_of_a_process_that_died_goes_to_the_next() throws InterruptedException {
    CountDownLatch dead = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> turn =
        CompletableFuture.supplyAsync(
            () ->
                one.inTurn(
                    Turn.EDITOR,
                    () -> {
                      begun.countDown();
                      await(dead);
                    }));
    begun.await();
    assertThat(other.inTurn(Turn.EDITOR, () -> {})).isFalse();
    door.shut();
    Eventually.holds("the turn", () -> other.inTurn(Turn.EDITOR, () -> {}));
    dead.countDown();
    assertThat(turn.join()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void serving_is_for_many_and_being_alone_for_one() {
    try (InstallationLock first = InstallationLock.take(url);
        InstallationLock second = InstallationLock.take(url)) {
      assertThat(List.of(first, second)).doesNotHaveDuplicates();
      assertThat(InstallationLock.tryTake(url)).isEmpty();
    }
    Optional<InstallationLock> alone = InstallationLock.tryTake(url);
    assertThat(alone).isPresent();
    assertThatThrownBy(() -> InstallationLock.take(url)).hasMessageContaining("wait until");
    alone.get().close();
    InstallationLock.take(url).close();
  }

  @Test
  void the_serving_of_a_process_that_died_is_over() {
    InstallationLock.take(door.to(url));
    assertThat(InstallationLock.tryTake(url)).isEmpty();
    door.shut();
    Eventually.holds("to be alone", () -> InstallationLock.tryTake(url).isPresent());
  }

  @Test
  void two_that_wait_for_each_other_do_not_wait_for_ever() {
    other.write(handle -> handle.execute("INSERT INTO halt (id) VALUES (1), (2)"));
    CountDownLatch both = new CountDownLatch(2);
    List<CompletableFuture<Boolean>> halves =
        List.of(half(one, both, 1, 2), half(other, both, 2, 1));
    assertThat(halves.stream().map(CompletableFuture::join)).contains(true);
    assertThat(grant(one, "slack:T1/U1")).isEqualTo(1);
    assertThat(grant(other, "slack:T1/U2")).isEqualTo(1);
  }

  /** Takes two rows, with somebody else on the way from the second to the first. */
  private static CompletableFuture<Boolean> half(
      Database database, CountDownLatch both, int first, int second) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            database.write(
                handle -> {
                  touch(handle, first);
                  both.countDown();
                  await(both);
                  return touch(handle, second);
                });
            return true;
          } catch (StorageUnavailableException held) {
            return false;
          }
        });
  }

  private static int touch(Handle handle, int row) {
    return handle.execute("UPDATE halt SET id = id WHERE id = ?", row);
  }

  @Test
  void two_that_start_at_once_on_new_databases_agree_on_one_name() {
    String keysUrl = PostgresServer.running().fresh("keys");
    try (Database keys = Database.openKeys(keysUrl);
        Database keysOfOther = Database.openKeys(keysUrl)) {
      List<CompletableFuture<KeysPair.Finding>> starts =
          List.of(
              CompletableFuture.supplyAsync(() -> meet(one, keys)),
              CompletableFuture.supplyAsync(() -> meet(other, keysOfOther)));
      assertThat(starts.stream().map(CompletableFuture::join)).containsOnly(KeysPair.Finding.FITS);
      assertThat(names(one)).hasSize(1).isEqualTo(names(keys));
    }
  }

  private static KeysPair.Finding meet(Database main, Database keys) {
    return new KeysPair(main, keys).meet(RandomSource.secure());
  }

  private static List<String> names(Database database) {
    return database.read(
        handle -> handle.select("SELECT id FROM keys_pair").mapTo(String.class).list());
  }

  @Test
  void many_writers_of_two_processes_lose_nothing() {
    List<CompletableFuture<Integer>> writes =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> grant(i % 2 == 0 ? one : other, "slack:T1/U" + i)))
            .toList();
    assertThat(writes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(200);
    assertThat(grants(one)).isEqualTo(200);
  }

  private static int grant(Database database, String account) {
    return database.write(
        handle ->
            handle.execute("INSERT INTO role_grant (account, role) VALUES (?, 'author')", account));
  }

  private static int grants(Database database) {
    return database.read(
        handle -> handle.select("SELECT count(*) FROM role_grant").mapTo(Integer.class).one());
  }
}
