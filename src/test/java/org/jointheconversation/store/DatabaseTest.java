package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.jointheconversation.TestStore;
import org.jointheconversation.ops.StorageUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class DatabaseTest {
  private static final String CANARY = "my password is hunter2";
  private static final String HOLD_A_TABLE =
      "BEGIN; LOCK TABLE role_grant IN ACCESS EXCLUSIVE MODE";

  @Parameter TestStore store;
  @TempDir Path folder;
  private String url;
  private Database database;

  @BeforeEach
  void open() {
    url = store.fresh(folder.resolve("deep/er"));
    database = Database.open(url);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_was_written_is_there_after_opening_again() {
    grant("slack:T1/U1", "author");
    database.close();
    try (Database again = Database.open(url)) {
      assertThat(grants(again)).isEqualTo(1);
    }
  }

  @Test
  void a_write_that_fails_takes_no_other_with_it() throws Exception {
    grant("slack:T1/U0", "author");
    ExecutorService writers = Executors.newFixedThreadPool(16);
    try {
      var outcomes =
          IntStream.range(0, 100)
              .mapToObj(i -> writers.submit(() -> grant("slack:T1/U" + i, "author")))
              .toList();
      long refused = outcomes.stream().filter(DatabaseTest::failed).count();
      assertThat(refused).isEqualTo(1);
    } finally {
      writers.shutdownNow();
    }
    assertThat(grants(database)).isEqualTo(100);
  }

  @Test
  void an_error_never_repeats_a_bound_value() {
    grant(CANARY, "author");
    assertThatThrownBy(() -> grant(CANARY, "author"))
        .isInstanceOf(JdbiException.class)
        .extracting(DatabaseTest::everythingSaid)
        .asString()
        .doesNotContain(CANARY);
  }

  @Test
  void a_database_that_somebody_holds_is_unavailable_and_recovers() throws SQLException {
    try (Connection other = DriverManager.getConnection(url);
        Statement lock = other.createStatement()) {
      lock.execute(store == TestStore.SQLITE ? "BEGIN IMMEDIATE" : HOLD_A_TABLE);
      assertThatThrownBy(() -> grant("slack:T1/U1", "author"))
          .isInstanceOf(StorageUnavailableException.class);
      lock.execute("ROLLBACK");
    }
    grant("slack:T1/U1", "author");
    assertThat(grants(database)).isEqualTo(1);
  }

  @Test
  void readers_cannot_write() {
    assertThatThrownBy(
            () -> database.read(handle -> handle.execute("DELETE FROM role_grant WHERE 1 = 1")))
        .isInstanceOf(RuntimeException.class);
  }

  private int grant(String account, String role) {
    return database.write(
        handle ->
            handle.execute("INSERT INTO role_grant (account, role) VALUES (?, ?)", account, role));
  }

  private static int grants(Database database) {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM role_grant").mapTo(Integer.class).one());
  }

  private static boolean failed(Future<?> future) {
    try {
      future.get();
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String everythingSaid(Throwable fault) {
    StringBuilder said = new StringBuilder();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      said.append(cause).append('\n');
    }
    return said.toString();
  }
}
