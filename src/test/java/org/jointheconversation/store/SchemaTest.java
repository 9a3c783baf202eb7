package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is erased, or whatever is purged, leaves nothing behind and takes no time. */
class SchemaTest {
  private static final List<String> REMOVED_BY_ERASING =
      List.of("delivery", "participation", "audience_member");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("jtc.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** A column that points at another table. */
  private record Reference(String table, String column, String to, boolean cascades) {}

  private List<Reference> references(String to) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT t.name, k.\"from\", k.\"table\", k.on_delete FROM sqlite_master t"
                        + " JOIN pragma_foreign_key_list(t.name) k"
                        + " WHERE t.type = 'table' AND k.\"table\" = ?",
                    to)
                .map(
                    (row, context) ->
                        new Reference(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4).equals("CASCADE")))
                .list());
  }

  @Test
  void whatever_names_a_reply_goes_with_it() {
    assertThat(references("reply")).hasSizeGreaterThan(2).allMatch(Reference::cascades);
  }

  @Test
  void whatever_names_a_member_goes_with_it_or_is_removed_by_erasing() {
    assertThat(references("member"))
        .hasSizeGreaterThan(2)
        .allMatch(one -> one.cascades() || REMOVED_BY_ERASING.contains(one.table()));
  }

  @Test
  void what_names_a_reply_or_a_member_is_found_without_reading_a_table_from_end_to_end() {
    for (String to : List.of("reply", "member")) {
      for (Reference one : references(to)) {
        assertThat(plan("SELECT 1 FROM " + one.table() + " WHERE " + one.column() + " = 1"))
            .as(one.table() + "." + one.column())
            .contains("SEARCH")
            .doesNotContain("SCAN");
      }
    }
  }

  private String plan(String sql) {
    return database.read(
        handle ->
            handle
                .select("EXPLAIN QUERY PLAN " + sql)
                .map((row, context) -> row.getString("detail"))
                .list()
                .toString());
  }
}
