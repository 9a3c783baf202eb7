package org.jointheconversation.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jointheconversation.App;
import org.jointheconversation.Features;
import org.jointheconversation.cli.Console;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.ConfigLoader;
import org.jointheconversation.digest.words.DigestText;
import org.jointheconversation.privacy.RandomSource;

/** Shows the whole product on loopback, without a token; leaves nothing behind. */
public final class Demo {
  private final Console console;
  private final Path folder;
  private final Config config;

  /**
   * A demo in a temporary folder.
   *
   * @param port 0 takes a free one
   */
  public Demo(Console console, int port) {
    this.console = console;
    this.folder = temporaryFolder();
    this.config = config(port);
  }

  private Config config(int port) {
    byte[] secret = new byte[32];
    RandomSource.secure().fill(secret);
    return ConfigLoader.load(
        Map.of(
            "PORT",
            Integer.toString(port),
            "DATABASE_URL",
            "jdbc:sqlite:" + folder.resolve("jtc.db"),
            "KEYS_DATABASE_URL",
            "jdbc:sqlite:" + folder.resolve("keys.db"),
            "JTC_SECRET",
            Base64.getEncoder().encodeToString(secret),
            "JTC_ADMINS",
            SampleConsultation.ADMIN));
  }

  /** Prints the digest of the sample consultation and ends. */
  public void once() {
    try (Features features = Features.open(config, console.clock(), "demo")) {
      SampleConsultation sample = new SampleConsultation(features, console, folder);
      sample.begin();
      console.out().print(DigestText.render(sample.digest()));
    } finally {
      delete();
    }
  }

  /** Serves until the program is told to end. */
  public void run() throws InterruptedException {
    try (Features features = Features.open(config, console.clock(), "demo")) {
      new SampleConsultation(features, console, folder).begin();
    }
    App app = App.start(config, console.clock(), new SandboxDoor(console.clock()));
    CountDownLatch stopped = stopOnSignal(app);
    SampleConsultation sample = new SampleConsultation(app.features(), console, folder);
    sample.ask();
    sample.release();
    console.out().print(DigestText.render(sample.digest()));
    String address = "http://" + config.http().host() + ":" + app.port();
    console.say("");
    console.say("ready " + address);
    console.say("Sandbox chat: " + address + "/sandbox");
    console.say("Everybody and every reply is made up. Press Ctrl+C to stop.");
    stopped.await();
  }

  private CountDownLatch stopOnSignal(App app) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runnable stop =
        () -> {
          app.close();
          delete();
          stopped.countDown();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    return stopped;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("jtc-demo");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's files cannot be deleted", e);
    }
  }
}
