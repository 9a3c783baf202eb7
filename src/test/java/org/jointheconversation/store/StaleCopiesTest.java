package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N8: of words that are gone no file holds a piece, wherever SQLite once put them. */
class StaleCopiesTest {
  private static final int REPLIES = 200;
  private static final int REMOVED = 40;
  private static final int CHANGES = 4;

  /** More than what two random texts have in common. */
  private static final int PIECE = 12;

  @TempDir Path folder;
  private Database database;
  private final List<Long> ids = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();

  @BeforeEach
  void open() {
    database = openAgain();
    database.write(
        handle ->
            handle.execute("INSERT INTO consultation (id, slug, state) VALUES (1, 'c', 'OPEN')"));
  }

  private Database openAgain() {
    return Database.open("jdbc:sqlite:" + folder.resolve("jtc.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 900, 1_500})
  void N8_nothing_is_left_of_replies_of_any_length(int longest) {
    write(longest);
    remove();
    List<String> before = all();
    assertThat(pieces()).as("there is something to find").isNotEmpty();

    new StaleCopies(database).overwrite();
    assertThat(pieces()).isEmpty();
    assertThat(all()).isEqualTo(before);
    assertThat(check()).isEqualTo("ok");
  }

  @Test
  void N8_nothing_is_left_where_rows_are_from_before_a_column_was_added() {
    write(300);
    String column = "ALTER TABLE reply ADD COLUMN later TEXT NOT NULL DEFAULT 'not then'";
    database.write(handle -> handle.execute(column));
    remove();
    new StaleCopies(database).overwrite();
    assertThat(pieces()).isEmpty();
    assertThat(check()).isEqualTo("ok");
  }

  @Test
  void N8_nothing_is_left_where_others_write_meanwhile() {
    write(300);
    remove();
    AtomicBoolean enough = new AtomicBoolean();
    try (Database other = openAgain()) {
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                Random random = new Random(2);
                while (!enough.get()) {
                  other.write(handle -> insert(handle, random, 300));
                }
              });
      new StaleCopies(database).overwrite();
      enough.set(true);
      writing.join();
    }
    assertThat(pieces()).isEmpty();
    assertThat(check()).isEqualTo("ok");
  }

  /** What is said is changed, too: of rows that grow and shrink SQLite leaves most. */
  private void write(int longest) {
    Random random = new Random(longest + 1);
    database.write(
        handle -> {
          for (int i = 0; i < REPLIES; i++) {
            ids.add(insert(handle, random, longest));
          }
          return null;
        });
    for (int time = 0; time < CHANGES; time++) {
      gone.addAll(words(ids));
      database.write(
          handle -> {
            ids.forEach(id -> change(handle, id, random, longest));
            return null;
          });
    }
  }

  private static void change(Handle handle, long id, Random random, int longest) {
    handle.execute(
        "UPDATE reply SET text = ?, handle = ? WHERE id = ?",
        hex(random, random.nextInt(2 * longest + 1)),
        hex(random, 32),
        id);
  }

  private static long insert(Handle handle, Random random, int longest) {
    long id = random.nextLong() >>> 1;
    handle.execute(
        "INSERT INTO reply (id, consultation_id, week, handle, person_known, text, may_quote)"
            + " VALUES (?, 1, '2026-W48', ?, 1, ?, 1)",
        id,
        hex(random, 32),
        hex(random, random.nextInt(longest + 1) * (random.nextInt(9) == 0 ? 3 : 1)));
    handle.execute("INSERT INTO reply_vector (reply_id, vector) VALUES (?, ?)", id, vector(random));
    return id;
  }

  private static byte[] vector(Random random) {
    return hex(random, 1_536).getBytes(StandardCharsets.US_ASCII);
  }

  private static String hex(Random random, int length) {
    byte[] bytes = new byte[length / 2 + 1];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).substring(0, length);
  }

  private void remove() {
    List<Long> some = ids.subList(0, REMOVED);
    gone.addAll(words(some));
    String vectors = "SELECT CAST(vector AS TEXT) FROM reply_vector WHERE reply_id IN (<ids>)";
    gone.addAll(texts(vectors, some));
    database.write(handle -> WithdrawnReplies.delete(handle, some));
  }

  /** What replies say, and their handles. */
  private List<String> words(List<Long> replies) {
    return texts(
        "SELECT text FROM reply WHERE id IN (<ids>)"
            + " UNION ALL SELECT handle FROM reply WHERE id IN (<ids>)",
        replies);
  }

  private List<String> texts(String select, List<Long> replies) {
    return database.read(
        handle -> handle.createQuery(select).bindList("ids", replies).mapTo(String.class).list());
  }

  private List<String> all() {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT r.id || r.handle || r.text || v.vector FROM reply r"
                        + " JOIN reply_vector v ON v.reply_id = r.id ORDER BY r.id")
                .mapTo(String.class)
                .list());
  }

  private String check() {
    return database.read(
        handle -> handle.select("PRAGMA integrity_check").mapTo(String.class).first());
  }

  private Set<String> pieces() {
    database.forgetDeleted();
    return Bytes.piecesIn(folder, gone, PIECE);
  }
}
