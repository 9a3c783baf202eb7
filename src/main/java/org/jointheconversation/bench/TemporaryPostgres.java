package org.jointheconversation.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on loopback with its own settings as they come, from the programs installed
 * on this machine; gone with its data when closed.
 */
final class TemporaryPostgres implements AutoCloseable {
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int LOOKS = 300;
  private static final int SECONDS_TO_STOP = 20;

  /** PostgreSQL does not run as root; Debian's package makes this account. */
  private static final List<String> AS_POSTGRES = List.of("runuser", "-u", "postgres", "--");

  private static final String INITDB = " -A trust -U jtc -E UTF8 -D ";
  private static final String SERVER = " -h 127.0.0.1 -k ";

  private final Path folder;
  private final int port;
  private final Process server;

  private TemporaryPostgres(Path folder, int port, Process server) {
    this.folder = folder;
    this.port = port;
    this.server = server;
  }

  /** Starts one; empty where the machine has no PostgreSQL. */
  static Optional<TemporaryPostgres> start(Map<String, String> environment) {
    return programs(environment).map(TemporaryPostgres::start);
  }

  /** The folder of {@code initdb} and {@code postgres}. */
  private static Optional<Path> programs(Map<String, String> environment) {
    Stream<Path> onPath =
        Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of);
    return Stream.concat(onPath, debian())
        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
        .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
        .findFirst();
  }

  private static Stream<Path> debian() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions.map(version -> version.resolve("bin")).toList().stream();
    } catch (IOException none) {
      return Stream.empty();
    }
  }

  private static TemporaryPostgres start(Path programs) {
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> as = root ? AS_POSTGRES : List.of();
    try {
      Path folder = Files.createTempDirectory("jtc-postgres-");
      if (root) {
        run(List.of("chown", "postgres", folder.toString()));
      }
      int port = freePort();
      run(with(as, programs.resolve("initdb") + INITDB + folder.resolve("data")));
      String server = programs.resolve("postgres") + SERVER + folder + " -p " + port + " -D ";
      TemporaryPostgres postgres =
          new TemporaryPostgres(folder, port, silent(with(as, server + folder.resolve("data"))));
      postgres.awaitStart();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process silent(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** No folder of ours has a blank in its name. */
  private static List<String> with(List<String> first, String words) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(words.split(" ", -1)));
    return all;
  }

  private static void run(List<String> command) throws IOException {
    try {
      if (silent(command).waitFor() != 0) {
        throw new IllegalStateException(command.get(0) + " failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart() {
    for (int look = 0; look < LOOKS; look++) {
      try {
        DriverManager.getConnection(url("postgres")).close();
        return;
      } catch (SQLException notYet) {
        LockSupport.parkNanos(LOOK_AGAIN);
      }
    }
    close();
    throw new IllegalStateException("PostgreSQL does not start");
  }

  /** The address of a new, empty database. */
  String newDatabase(String name) {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL makes no database", e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=jtc";
  }

  @Override
  public void close() {
    // The child of runuser is told by a signal to its whole family.
    server.descendants().forEach(ProcessHandle::destroy);
    server.destroy();
    try {
      server.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
      delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException leftBehind) {
      throw new UncheckedIOException(leftBehind);
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
