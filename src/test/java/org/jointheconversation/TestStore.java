package org.jointheconversation;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The kinds of database that everything runs on. */
public enum TestStore {
  SQLITE,
  POSTGRESQL;

  /** The address of a main database that nothing else uses. */
  public String fresh(Path folder) {
    return this == SQLITE
        ? "jdbc:sqlite:" + folder.resolve("data/jtc.db")
        : PostgresServer.running().fresh("main");
  }

  /** For tests that look into the files themselves, or into copies of them. */
  public void mustBeFiles() {
    Assumptions.assumeTrue(this == SQLITE, "a server keeps its files to itself");
  }
}
