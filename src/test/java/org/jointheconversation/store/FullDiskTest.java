package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jointheconversation.ops.StorageUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full or may only be read: nothing is claimed as kept, and it comes back. */
class FullDiskTest {
  private static final int PLENTY = 1_000_000;

  @TempDir Path folder;
  private Jdbi jdbi;
  private GroupCommitter writer;
  private volatile int mostPages = PLENTY;
  private volatile boolean readOnly;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + folder.resolve("full.db");
    jdbi = SqliteConnections.jdbi(url, false);
    writer = new GroupCommitter(Jdbi.create(this::limited), "writer-of-a-test");
    writer.write(handle -> handle.execute("CREATE TABLE said (text TEXT NOT NULL)"));
  }

  @AfterEach
  void close() {
    writer.close();
  }

  /** A connection to a disk of so many pages. */
  private Connection limited() throws SQLException {
    Connection connection = jdbi.open().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + mostPages);
      statement.execute("PRAGMA query_only = " + readOnly);
    }
    return connection;
  }

  @Test
  void on_a_full_disk_nothing_is_kept_and_its_writer_is_told() {
    theDiskIsFull();
    assertThatThrownBy(() -> say("x".repeat(100_000)))
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessage("SQLITE_FULL");
    assertThat(said()).isZero();
  }

  @Test
  void when_there_is_room_again_everything_works_again() {
    theDiskIsFull();
    assertThatThrownBy(() -> say("x".repeat(100_000))).hasMessage("SQLITE_FULL");
    mostPages = PLENTY;
    say("y".repeat(100_000));
    assertThat(said()).isEqualTo(1);
  }

  @Test
  void of_many_writers_at_once_those_told_it_is_kept_are_exactly_those_kept() {
    theDiskIsFull();
    List<CompletableFuture<Void>> writes =
        IntStream.range(0, 64)
            .mapToObj(i -> CompletableFuture.runAsync(() -> say("z".repeat(3_000))))
            .toList();
    long kept = writes.stream().filter(FullDiskTest::ended).count();
    assertThat(kept).isEqualTo(said()).isLessThan(64);
  }

  @Test
  void a_file_that_may_only_be_read_is_unavailable_too() {
    readOnly = true;
    forgetTheConnection();
    assertThatThrownBy(() -> say("x"))
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessageContaining("READONLY");
    readOnly = false;
    say("y");
    assertThat(said()).isEqualTo(1);
  }

  @Test
  void once_closed_nothing_more_is_taken() {
    writer.close();
    assertThatThrownBy(() -> say("x")).isInstanceOf(StorageUnavailableException.class);
  }

  private void theDiskIsFull() {
    mostPages = number("PRAGMA page_count") + 1;
    forgetTheConnection();
  }

  /** A refusal makes the writer begin with a fresh connection. */
  private void forgetTheConnection() {
    try {
      writer.write(
          handle -> {
            throw new StorageUnavailableException("a fresh connection, please");
          });
    } catch (StorageUnavailableException asked) {
      assertThat(asked).hasMessageContaining("fresh");
    }
  }

  private void say(String text) {
    writer.write(handle -> handle.execute("INSERT INTO said (text) VALUES (?)", text));
  }

  private int said() {
    return number("SELECT count(*) FROM said");
  }

  private int number(String sql) {
    return jdbi.withHandle(handle -> handle.select(sql).mapTo(Integer.class).one());
  }

  private static boolean ended(CompletableFuture<Void> write) {
    try {
      write.join();
      return true;
    } catch (CompletionException refused) {
      assertThat(refused).hasCauseInstanceOf(StorageUnavailableException.class);
      return false;
    }
  }
}
