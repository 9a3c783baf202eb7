package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often SQLite has to compile. */
class ReusedStatementsTest {
  private static final int TIMES = 50;

  private final List<String> compiled = new ArrayList<>();
  private Handle handle;

  /** Takes note of what is compiled. */
  private final class Noting extends DefaultStatementBuilder {
    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context)
        throws SQLException {
      compiled.add(sql);
      return super.create(connection, sql, context);
    }
  }

  @BeforeEach
  void open() {
    Jdbi jdbi = Databases.locking(Jdbi.create("jdbc:sqlite::memory:"), "", "", "");
    jdbi.setStatementBuilderFactory(connection -> new ReusedStatements(new Noting()));
    handle = jdbi.open();
    handle.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)");
    compiled.clear();
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void a_statement_is_compiled_once_however_its_values_and_locks_are_written() {
    for (int i = 0; i < TIMES; i++) {
      handle.execute("INSERT INTO word (text) VALUES (?)", "word");
      handle.createUpdate("UPDATE word SET text = :text").bind("text", "other").execute();
      handle
          .select("SELECT text FROM word WHERE id = ? <forUpdate>", i + 1)
          .mapTo(String.class)
          .one();
    }

    assertThat(compiled).hasSize(3);
  }

  @Test
  void values_of_the_time_before_are_gone() {
    handle.createUpdate("INSERT INTO word (text) VALUES (:text)").bind("text", "first").execute();
    handle.createUpdate("INSERT INTO word (text) VALUES (:text)").bind("text", "next").execute();

    assertThat(handle.select("SELECT text FROM word").mapTo(String.class).list())
        .containsExactly("first", "next");
  }

  @Test
  void two_at_a_time_are_two() {
    handle.execute("INSERT INTO word (text) VALUES ('a'), ('b')");
    compiled.clear();
    for (int i = 0; i < TIMES; i++) {
      String within = "SELECT text FROM word WHERE id > ? ORDER BY id <forShare>";
      try (var outer = handle.select(within, 0).mapTo(String.class).stream()) {
        outer.forEach(
            text -> assertThat(handle.select(within, 1).mapTo(String.class).one()).isEqualTo("b"));
      }
    }

    assertThat(compiled).hasSize(2);
  }
}
