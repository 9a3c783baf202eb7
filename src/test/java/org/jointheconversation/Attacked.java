package org.jointheconversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.config.Config;
import org.jointheconversation.consultation.Consultation;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.store.Database;
import org.jointheconversation.store.SqlKeyStore;

/**
 * What somebody could get hold of of a {@link BusyInstallation}, before and after its first
 * consultation closed. Made once for all tests that look at it.
 *
 * @param writers who wrote each text, in the order in which they were first kept
 * @param before every row before closing
 * @param deliveriesAfterReplies the deliveries after two more replies came
 * @param sentOut everything that was sent to people
 * @param secrets the secrets of its weeks, as they were before closing
 * @param after every row after closing
 * @param filesAfter everything in its folders after closing, and in the server's folder of its
 *     database, a single-byte character a byte
 * @param backupAfter a backup taken after closing, in the same form
 */
record Attacked(
    Map<String, String> writers,
    List<TableRow> before,
    List<TableRow> deliveriesAfterReplies,
    String sentOut,
    List<byte[]> secrets,
    List<TableRow> after,
    String filesAfter,
    String backupAfter) {

  private static final Map<TestStore, Attacked> ONCE = new EnumMap<>(TestStore.class);

  static synchronized Attacked get(TestStore store) {
    return ONCE.computeIfAbsent(store, Attacked::make);
  }

  private static Attacked make(TestStore store) {
    Path folder = temporary();
    try (BusyInstallation busy = new BusyInstallation(folder, store).fill()) {
      List<TableRow> before = busy.rows();
      busy.slack.type("U7", "One thing more about the lifts");
      busy.teams.types("A7", "One thing more about the trolleys");
      List<TableRow> deliveries = of("delivery", busy.rows());
      String sentOut = busy.sentOut();
      List<byte[]> secrets = secrets(busy);
      busy.closeFirst();
      String files = files(busy, folder);
      String backup = backup(busy, folder);
      return new Attacked(
          busy.writers, before, deliveries, sentOut, secrets, busy.rows(), files, backup);
    } finally {
      delete(folder);
    }
  }

  private static String files(BusyInstallation busy, Path folder) {
    TestDatabase database = busy.installation.database();
    Path main =
        database.isFile() ? folder.resolve("data") : PostgresServer.running().files(database);
    return bytes(main) + bytes(folder.resolve("keys"));
  }

  /** A server is copied by its own tools: here, file by file. */
  private static String backup(BusyInstallation busy, Path folder) {
    TestDatabase database = busy.installation.database();
    Path backup = folder.resolve("backup.db");
    if (!database.isFile()) {
      return bytes(PostgresServer.running().files(database));
    }
    busy.installation.ok("backup", backup.toString());
    return bytes(backup);
  }

  /** The rows of a table. */
  static List<TableRow> of(String table, List<TableRow> rows) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  private static List<byte[]> secrets(BusyInstallation busy) {
    Config.Data data = busy.installation.config().data();
    RandomSource random = RandomSource.secure();
    MasterKeys master = MasterKeys.of(data.secret().bytes(), Optional.empty());
    Consultation first =
        busy.app().features().consultationStore().find(BusyInstallation.FIRST).orElseThrow();
    try (Database keys = Database.openKeys(data.keysDatabaseUrl())) {
      SqlKeyStore store = new SqlKeyStore(keys, busy.app().features().database(), master, random);
      return Stream.of("2026-W48", "2026-W49")
          .map(week -> store.find(first.id(), week).orElseThrow().bytes())
          .toList();
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("jtc-attacked-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bytes(Path below) {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(below)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
