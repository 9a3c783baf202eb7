package org.jointheconversation.store;

import java.util.Optional;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** What holds for the connections of both kinds of database. */
final class Databases {
  /** Truth is kept as 0 and 1, which both have; PostgreSQL would not take a truth for a number. */
  private static final ArgumentFactory.Preparable TRUTH =
      (type, config) ->
          type == Boolean.class || type == boolean.class
              ? Optional.of(Databases::truth)
              : Optional.empty();

  private Databases() {}

  private static Argument truth(Object value) {
    int number = Boolean.TRUE.equals(value) ? 1 : 0;
    return (place, statement, context) -> statement.setInt(place, number);
  }

  /** Connections whose exceptions repeat nothing of what people wrote. */
  static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    // Bound values in an exception's text would put replies into logs.
    jdbi.configure(
        StatementExceptions.class, config -> config.setMessageRendering(MessageRendering.NONE));
    jdbi.registerArgument(TRUTH);
    return lockingNothing(jdbi);
  }

  /**
   * Where statements ask for a lock, they name it: {@code <forUpdate>} where rows that were read
   * are changed next, {@code <forShare>} where they must stay as they are to the end of the
   * transaction, {@code <forClaim>} where rows {@code d} that another process just changes are left
   * out. SQLite has one writer and none of them.
   */
  private static Jdbi lockingNothing(Jdbi jdbi) {
    return locking(jdbi, "", "", "");
  }

  static Jdbi locking(Jdbi jdbi, String forUpdate, String forShare, String forClaim) {
    return jdbi.configure(
        SqlStatements.class,
        config ->
            config
                .define("forUpdate", forUpdate)
                .define("forShare", forShare)
                .define("forClaim", forClaim));
  }
}
