package org.jointheconversation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointheconversation.store.Database;

/** The one PostgreSQL of all tests: started when first asked for, ended with the JVM. */
public final class PostgresServer {
  private static final String BEING_ACCESSED = "55006";

  private static PostgresServer running;

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();
  private final Map<String, String> migrated = new ConcurrentHashMap<>();

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  public static synchronized PostgresServer running() {
    if (running == null) {
      try {
        running =
            new PostgresServer(
                EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("shared_buffers", "64MB")
                    .start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  public int port() {
    return server.getPort();
  }

  /** The address of an empty database. */
  public String empty() {
    String name = name();
    run("CREATE DATABASE " + name);
    return url(name);
  }

  /** The address of a new database with every table of a numbered list of migrations. */
  public String fresh(String list) {
    return copyOf(migrated.computeIfAbsent(list, this::migrate));
  }

  private String migrate(String list) {
    String url = empty();
    (list.equals("main") ? Database.open(url) : Database.openKeys(url)).close();
    return url;
  }

  /** The address of a copy of a database that nobody uses any more. */
  public String copyOf(String url) {
    String name = name();
    String original = url.replaceAll(".*/([a-z0-9]+)\\?.*", "$1");
    Eventually.holds("a copy of a database", () -> copied(original, name));
    return url(name);
  }

  /** A connection that was closed lives on in the server for a moment. */
  private boolean copied(String original, String name) {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + original);
      return true;
    } catch (SQLException fault) {
      if (BEING_ACCESSED.equals(fault.getSQLState())) {
        return false;
      }
      throw new AssertionError("cannot copy " + original, fault);
    }
  }

  /** The folder in which a database lies, with everything written that was committed. */
  public Path files(TestDatabase database) {
    Rows.change(new TestDatabase(url("postgres")), "CHECKPOINT");
    String sql = "SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database";
    return Path.of(Rows.texts(database, sql + " WHERE datname = current_database()").get(0));
  }

  private void run(String sql) {
    Rows.change(new TestDatabase(url("postgres")), sql);
  }

  private String name() {
    return "test" + databases.incrementAndGet();
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + name + "?user=postgres";
  }
}
