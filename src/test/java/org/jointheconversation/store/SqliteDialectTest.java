package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDialectTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("jtc.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_file_is_durable_and_forgets_deleted_text() {
    assertThat(reading("journal_mode")).isEqualTo("wal");
    assertThat(writing("synchronous")).isEqualTo("2");
    assertThat(writing("secure_delete")).isEqualTo("1");
    assertThat(writing("foreign_keys")).isEqualTo("1");
  }

  private String reading(String name) {
    return database.read(handle -> pragma(handle, name));
  }

  private String writing(String name) {
    return database.write(handle -> pragma(handle, name));
  }

  private static String pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(String.class).one();
  }
}
