package org.jointheconversation.store;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.sqlite.JDBC;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * A disk that is slow, for benchmarks: while this is open, every transaction that writes to a
 * SQLite file opened meanwhile waits in its commit, with the lock held. For one benchmark at a
 * time.
 */
public final class SlowCommits implements Driver, AutoCloseable {
  private final long nanos;
  private final Driver real;

  /**
   * Does nothing before it has begun.
   *
   * @param wait of each commit; none where zero
   */
  public SlowCommits(Duration wait) {
    this.nanos = wait.toNanos();
    try {
      real = DriverManager.getDriver(JDBC.PREFIX);
    } catch (SQLException impossible) {
      throw new IllegalStateException("SQLite's driver is part of the program", impossible);
    }
  }

  /** Stands before the real driver. */
  public void begin() {
    try {
      DriverManager.deregisterDriver(real);
      DriverManager.registerDriver(this);
      DriverManager.registerDriver(real);
    } catch (SQLException impossible) {
      throw new IllegalStateException("it was registered", impossible);
    }
  }

  @Override
  public Connection connect(String url, Properties settings) throws SQLException {
    Connection connection = real.connect(url, settings);
    if (connection instanceof SQLiteConnection file && nanos > 0) {
      file.addCommitListener(new Waiting(file.getDatabase()));
    }
    return connection;
  }

  /** Only what changed something waits: the driver ends empty transactions too. */
  private final class Waiting implements SQLiteCommitListener {
    private final DB file;
    private long changesBefore;

    Waiting(DB file) {
      this.file = file;
    }

    @Override
    public void onCommit() {
      long changes = changes();
      if (changes != changesBefore) {
        changesBefore = changes;
        waitLong();
      }
    }

    private long changes() {
      try {
        return file.total_changes();
      } catch (SQLException impossible) {
        throw new IllegalStateException("a file that commits is open", impossible);
      }
    }

    private void waitLong() {
      long end = System.nanoTime() + nanos;
      for (long left = nanos; left > 0; left = end - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }

    @Override
    public void onRollback() {
      // Needs no disk.
    }
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return real.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties settings) throws SQLException {
    return real.getPropertyInfo(url, settings);
  }

  @Override
  public int getMajorVersion() {
    return real.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return real.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return real.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
  }

  /** Files that are opened from now on are as fast as the disk. */
  @Override
  public void close() {
    try {
      DriverManager.deregisterDriver(this);
    } catch (SQLException impossible) {
      throw new IllegalStateException("it was registered here", impossible);
    }
  }
}
