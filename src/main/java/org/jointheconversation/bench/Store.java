package org.jointheconversation.bench;

import java.util.Map;

/**
 * Where a benchmark's installation keeps its data.
 *
 * @param name as the names of the figures have it
 * @param settings that lead there
 */
record Store(String name, Map<String, String> settings) {

  /** Files in the installation's own folder. */
  static Store sqlite() {
    return new Store("sqlite", Map.of());
  }

  /** New databases on two servers: the keys never lie beside the rest. */
  static Store postgres(TemporaryPostgres main, TemporaryPostgres keys, String name) {
    return new Store(
        "postgres",
        Map.of(
            "DATABASE_URL", main.newDatabase(name), "KEYS_DATABASE_URL", keys.newDatabase(name)));
  }
}
