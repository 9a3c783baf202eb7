package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking a million people must not read a million rows for each of them. */
class AudiencePlanTest {
  @TempDir Path folder;

  @Test
  void a_portion_of_an_audience_is_found_without_reading_all_of_it() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("jtc.db"))) {
      assertThat(plan(database))
          .isNotEmpty()
          .noneMatch(step -> step.matches("(SCAN|MATERIALIZE|USE TEMP).*|.*\\(revision_id=\\?\\)"));
    }
  }

  @Test
  void how_far_a_round_is_is_counted_from_an_index_alone() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("jtc.db"))) {
      List<String> plan =
          database.read(
              handle ->
                  handle
                      .select("EXPLAIN QUERY PLAN " + RoundReports.DELIVERIES, 1)
                      .map((row, context) -> row.getString("detail"))
                      .list());
      assertThat(plan)
          .containsExactly("SEARCH delivery USING COVERING INDEX delivery_report (round_id=?)");
    }
  }

  @Test
  void what_may_leave_to_one_tenant_is_found_without_reading_what_waits_for_others() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("jtc.db"))) {
      List<String> plan =
          database.read(
              handle ->
                  handle
                      .createQuery("EXPLAIN QUERY PLAN " + DueDeliveries.DUE)
                      .define("forClaim", "")
                      .bind("platform", "slack")
                      .bind("team", "T1")
                      .bind("channels", "slack:T1/")
                      .bind("now", 0)
                      .bind("most", 50)
                      .map((row, context) -> row.getString("detail"))
                      .list());
      assertThat(plan)
          .filteredOn(step -> step.contains("delivery_prompt"))
          .hasSize(2)
          .allMatch(step -> step.endsWith("(platform=? AND team=? AND state=? AND due_at<?)"));
    }
  }

  private static List<String> plan(Database database) {
    return database.read(
        handle ->
            handle
                .createQuery("EXPLAIN QUERY PLAN " + AudienceQuery.NEXT)
                .bind("revision", 1)
                .bind("since", 0)
                .bind("after", 0)
                .bind("most", 500)
                .map((row, context) -> row.getString("detail"))
                .list());
  }
}
