package org.jointheconversation.store;

import org.postgresql.ds.PGSimpleDataSource;

/** How a PostgreSQL server is reached: durably, and without anybody's words in its faults. */
final class PostgresSource {
  private static final String PREFIX = "jdbc:postgresql:";

  private static final int CONNECT_SECONDS = 5;

  /** Whatever the writer does is short; a server that says nothing for so long is gone. */
  private static final int WRITER_SECONDS = 20;

  private static final int READER_SECONDS = 120;

  private static final int ROWS_AT_ONCE = 1_000;

  /**
   * A waiting writer gives up below Slack's three seconds. A process whose machine died lets go of
   * its locks within half a minute, not after the two hours that the system waits by default.
   */
  private static final String SESSION =
      "-c synchronous_commit=on -c lock_timeout=1500"
          + " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

  private PostgresSource() {}

  static boolean isMeantBy(String url) {
    return url.startsWith(PREFIX);
  }

  static PGSimpleDataSource forWriter(String url) {
    return with(url, WRITER_SECONDS);
  }

  static PGSimpleDataSource forReaders(String url) {
    return with(url, READER_SECONDS);
  }

  /** For work that may take minutes, and for connections that only hold a lock. */
  static PGSimpleDataSource patient(String url) {
    return with(url, 0);
  }

  private static PGSimpleDataSource with(String url, int socketSeconds) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setApplicationName("join-the-conversation");
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(socketSeconds);
    source.setTcpKeepAlive(true);
    source.setOptions(SESSION);
    source.setReWriteBatchedInserts(true);
    source.setReadOnlyMode("always");
    // Inside a transaction, a million rows come in portions and never lie in memory together.
    source.setDefaultRowFetchSize(ROWS_AT_ONCE);
    // The server would repeat the failing row, and with it what somebody wrote.
    source.setLogServerErrorDetail(false);
    return source;
  }
}
