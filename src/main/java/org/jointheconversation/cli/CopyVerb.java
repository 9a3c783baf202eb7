package org.jointheconversation.cli;

import java.util.HashMap;
import java.util.Map;
import org.jointheconversation.Features;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.ConfigLoader;
import org.jointheconversation.store.Copying;
import org.jointheconversation.store.InstallationLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "copy",
    description = "Moves a stopped installation to another store, and compares every table.")
final class CopyVerb extends Verb {
  @Option(names = "--to", paramLabel = "JDBC-URL", required = true, description = "DATABASE_URL.")
  private String to;

  @Option(
      names = "--keys-to",
      paramLabel = "JDBC-URL",
      required = true,
      description = "KEYS_DATABASE_URL.")
  private String keysTo;

  CopyVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Config source = config();
    Config target = target();
    requireAnother(source.data(), target.data());
    try (InstallationLock ofSource = lock(source.data());
        InstallationLock ofTarget = lock(target.data())) {
      try (Features features = features()) {
        features.audit().record("cli", "copy", "", "");
      }
      new Copying(ofSource, ofTarget, this::print).copy(place(source), place(target));
      check(target);
    } catch (Copying.CopyRefusedException refused) {
      throw new FailedException(refused.getMessage());
    }
    console().say("copied; set DATABASE_URL and KEYS_DATABASE_URL to the new ones");
    return 0;
  }

  /** The settings as they will be: what they refuse is refused before anything is copied. */
  private Config target() {
    Map<String, String> environment = new HashMap<>(console().environment());
    environment.put("DATABASE_URL", to);
    environment.put("KEYS_DATABASE_URL", keysTo);
    return ConfigLoader.load(environment);
  }

  private void requireAnother(Config.Data source, Config.Data target) {
    if (source.databaseUrl().equals(target.databaseUrl())
        || source.keysDatabaseUrl().equals(target.keysDatabaseUrl())) {
      throw wrongUsage("--to and --keys-to must both be others than now");
    }
  }

  private static InstallationLock lock(Config.Data data) {
    return InstallationLock.tryTake(data.databaseUrl())
        .orElseThrow(() -> new FailedException("serve runs on this database: stop it first"));
  }

  private static Copying.Place place(Config config) {
    return new Copying.Place(config.data().databaseUrl(), config.data().keysDatabaseUrl());
  }

  private void print(Copying.Copied copied) {
    console()
        .out()
        .println(copied.table() + "\t" + copied.rows() + "\tsha256-sum " + copied.hash());
  }

  /** Opens the copy as a start would. */
  private void check(Config target) {
    try (Features features = Features.open(target, console().clock(), "cli")) {
      features
          .keysWarning()
          .ifPresent(
              warning -> {
                throw new FailedException("the copy has the same trouble: " + warning);
              });
    }
  }
}
