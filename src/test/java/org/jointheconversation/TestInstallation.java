package org.jointheconversation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.cli.Cli;
import org.jointheconversation.cli.Console;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.ConfigLoader;

/**
 * An installation in a folder of its own, used through the command line as a person would.
 *
 * <p>{@code slack:T1/ADMIN} is its administrator, {@code slack:T1/AUTHOR} and {@code
 * slack:T1/APPROVER} hold those roles.
 */
public final class TestInstallation {
  public static final String ADMIN = "slack:T1/ADMIN";
  public static final String AUTHOR = "slack:T1/AUTHOR";
  public static final String APPROVER = "slack:T1/APPROVER";

  private static final String DATABASE = "data/jtc.db";
  private static final String KEYS = "keys/keys.db";
  private static final Map<String, Begun> BEGUN = new ConcurrentHashMap<>();

  /**
   * The databases of an installation whose consultation runs.
   *
   * @param copy the address of a copy of the main database, where that is no file
   */
  private record Begun(byte[] database, String copy, byte[] keys) {}

  private final Path folder;
  private final SettableClock clock;
  private final Map<String, String> environment = new LinkedHashMap<>();

  public TestInstallation(Path folder, SettableClock clock) {
    this(folder, clock, TestStore.SQLITE);
  }

  /** One whose main database is of this kind; the keys lie in a file. */
  public TestInstallation(Path folder, SettableClock clock, TestStore store) {
    this.folder = folder;
    this.clock = clock;
    environment.put("DATABASE_URL", store.fresh(folder));
    environment.put("KEYS_DATABASE_URL", "jdbc:sqlite:" + folder.resolve(KEYS));
    environment.put("JTC_SECRET", "a secret of a test, long enough to be taken");
    environment.put("JTC_ADMINS", ADMIN);
    environment.put("PORT", "0");
  }

  /** Sets a key of the environment. */
  public TestInstallation with(String key, String value) {
    environment.put(key, value);
    return this;
  }

  public Config config() {
    return ConfigLoader.load(environment);
  }

  public Map<String, String> environment() {
    return environment;
  }

  public Path folder() {
    return folder;
  }

  /** What a command line printed, and how it ended. */
  public record Ran(int exitCode, String out, String err) {}

  /** Runs a command line. */
  public Ran run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            environment,
            clock,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = Cli.run(console, words);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command line that must end well. */
  public String ok(String... words) {
    Ran ran = run(words);
    if (ran.exitCode() != 0) {
      throw new AssertionError(String.join(" ", words) + " failed: " + ran.err());
    }
    return ran.out();
  }

  /** Writes a file into the installation's folder. */
  public Path write(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Grants the roles, applies and approves a consultation. Done through the command line once;
   * later tests with the same files start from copies of the databases this left.
   */
  public void begin(String yaml, String audience) {
    write("staff.csv", audience);
    write("small.yaml", Samples.CODEBOOK);
    Path file = write("consultation.yaml", yaml);
    if (!environment.get("KEYS_DATABASE_URL").endsWith(KEYS)) {
      beginByHand(file);
      return;
    }
    String kind = database().isFile() ? "" : "server";
    String secret = environment.get("JTC_SECRET");
    String key = String.join("\n", kind, secret, clock.instant() + "", yaml, audience);
    Begun begun = BEGUN.get(key);
    if (begun == null) {
      beginByHand(file);
      BEGUN.put(key, begun());
    } else {
      goOnFrom(begun);
    }
  }

  private Begun begun() {
    return database().isFile()
        ? new Begun(read(DATABASE), "", read(KEYS))
        : new Begun(new byte[0], PostgresServer.running().copyOf(database().url()), read(KEYS));
  }

  private void goOnFrom(Begun begun) {
    if (database().isFile()) {
      copy(DATABASE, begun.database());
    } else {
      environment.put("DATABASE_URL", PostgresServer.running().copyOf(begun.copy()));
    }
    copy(KEYS, begun.keys());
  }

  private void beginByHand(Path file) {
    ok("roles", "grant", AUTHOR, "author", "--as", ADMIN);
    ok("roles", "grant", APPROVER, "approver", "--as", ADMIN);
    ok("apply", file.toString(), "--as", AUTHOR);
    ok("approve", "getting-tech-right", "--as", APPROVER);
  }

  /** The main database. */
  public TestDatabase database() {
    return new TestDatabase(environment.get("DATABASE_URL"));
  }

  /** The file of the keys database. */
  public Path keys() {
    return folder.resolve(KEYS);
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(String file, byte[] content) {
    try {
      Path target = folder.resolve(file);
      Files.createDirectories(target.getParent());
      Files.write(target, content, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
