package org.jointheconversation.cli;

import java.util.concurrent.CountDownLatch;
import org.jointheconversation.App;
import org.jointheconversation.config.Config;
import org.jointheconversation.store.InstallationLock;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "Serves; stops cleanly when told to end.")
final class ServeVerb extends Verb {
  ServeVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws InterruptedException {
    Config config = config();
    try (InstallationLock lock = InstallationLock.take(config.data().databaseUrl())) {
      App app = App.start(config, console().clock());
      CountDownLatch stopped = stopOnSignal(app, lock);
      console().say("ready http://" + config.http().host() + ":" + app.port());
      stopped.await();
    }
    return 0;
  }

  /** The JVM ends when its shutdown hooks have: the hook closes everything, then lets go. */
  private static CountDownLatch stopOnSignal(App app, InstallationLock lock) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runnable stop =
        () -> {
          app.close();
          lock.close();
          stopped.countDown();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    return stopped;
  }
}
