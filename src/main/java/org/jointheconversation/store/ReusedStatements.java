package org.jointheconversation.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection, since SQLite would compile each of them anew for every
 * reply. Belongs to the one thread that uses the connection at a time.
 */
final class ReusedStatements implements StatementBuilder {
  /** The program has fewer of them; only lists of differing length make more. */
  private static final int MOST = 100;

  private final StatementBuilder fresh;

  /**
   * What each statement in use was compiled from: Jdbi closes it by the words before templating.
   */
  private final Map<Statement, String> used = new IdentityHashMap<>();

  private final Map<String, Deque<PreparedStatement>> idle = new LinkedHashMap<>(16, 0.75f, true);

  ReusedStatements() {
    this(new DefaultStatementBuilder());
  }

  /**
   * @param fresh compiles what is not there
   */
  ReusedStatements(StatementBuilder fresh) {
    this.fresh = fresh;
  }

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return fresh.create(connection, context);
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    Deque<PreparedStatement> kept = idle.get(sql);
    PreparedStatement statement =
        kept == null || kept.isEmpty() ? fresh.create(connection, sql, context) : kept.pop();
    used.put(statement, sql);
    return statement;
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return fresh.createCall(connection, sql, context);
  }

  /**
   * Puts a statement aside without its values: they are what people wrote. Its result was closed
   * before it, which ended its look at the database.
   */
  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    String compiled = used.remove(statement);
    if (compiled == null || !(statement instanceof PreparedStatement prepared)) {
      statement.close();
      return;
    }
    prepared.clearBatch();
    prepared.clearParameters();
    idle.computeIfAbsent(compiled, key -> new ArrayDeque<>()).push(prepared);
    if (idle.size() > MOST) {
      forgetEldest();
    }
  }

  private void forgetEldest() throws SQLException {
    String eldest = idle.keySet().iterator().next();
    for (PreparedStatement statement : idle.remove(eldest)) {
      statement.close();
    }
  }

  /** Closing the connection closes the statements. */
  @Override
  public void close(Connection connection) {
    idle.clear();
    used.clear();
  }
}
