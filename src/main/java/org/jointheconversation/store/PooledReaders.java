package org.jointheconversation.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Read-only connections to a server, which come and go with the need. Thread-safe. */
final class PooledReaders implements Readers {
  /** A server gives a hundred by default, and several programs share them. */
  private static final int MOST = 8;

  /** With what the writer needs still below Slack's three seconds. */
  private static final long PATIENCE_MILLIS = 1_500;

  private static final long IDLE_MILLIS = 60_000;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  PooledReaders(DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("readers");
    config.setReadOnly(true);
    config.setMaximumPoolSize(MOST);
    config.setMinimumIdle(1);
    config.setIdleTimeout(IDLE_MILLIS);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    // A server that is away must not keep the program from starting and saying so.
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
    this.jdbi = Databases.jdbi(pool::getConnection);
  }

  @Override
  public <T> T read(Work<T> work) {
    try {
      return jdbi.withHandle(work::run);
    } catch (RuntimeException fault) {
      throw StorageFaults.translate(fault);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
