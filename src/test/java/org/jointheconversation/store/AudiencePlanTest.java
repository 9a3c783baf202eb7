package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.PostgresServer;
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

  @Test
  void what_is_asked_for_every_second_never_walks_through_all_deliveries() {
    try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("jtc.db"))) {
      String doubts = SqlDoubtStore.NEXT.replaceAll(":\\w+", "1");
      String late = "SEARCH delivery USING INDEX delivery_quiet (quiet_from<?)";
      assertThat(plan(database, doubts)).contains("SCAN delivery USING INDEX delivery_in_doubt");
      assertThat(plan(database, SqlDeliveryStore.OVERRUN.replace("?", "1"))).contains(late);
      assertThat(plan(database, SqlDeliveryStore.LATE_THERE.replace("?", "1"))).contains(late);
    }
  }

  private static List<String> plan(Database database, String sql) {
    return database.read(
        handle ->
            handle
                .select("EXPLAIN QUERY PLAN " + sql)
                .map((row, context) -> row.getString("detail"))
                .list());
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

  @Test
  void a_server_that_was_told_to_study_a_new_audience_does_not_read_all_of_it_either() {
    try (Database database = Database.open(PostgresServer.running().fresh("main"))) {
      database.write(AudiencePlanTest::aLargeAudience);
      database.study("member", "audience_member", "address", "round", "participation");
      String plan = String.join("\n", planOfServer(database));
      assertThat(plan).contains("Index Scan using participation_by_member");
      assertThat(plan).doesNotContainPattern("Seq Scan on (participation|audience_member|member)");
    }
  }

  private static int aLargeAudience(Handle handle) {
    String each = " FROM generate_series(1, 20000) i";
    handle.execute("INSERT INTO consultation VALUES (1, 'c', 'RUNNING', 0, NULL)");
    handle.execute(
        "INSERT INTO revision (id, consultation_id, number, state, definition, codebook,"
            + " applied_by) VALUES (1, 1, 1, 'APPROVED', '', '', '')");
    handle.execute(
        "INSERT INTO round (id, consultation_id, prompt, slot, week, state)"
            + " VALUES (1, 1, 'p', 0, '2026-W48', 'OPEN')");
    handle.execute(
        "INSERT INTO member (id, platform, team, account) SELECT i, 'teams', 'T', 'A' || i" + each);
    handle.execute("INSERT INTO address SELECT 'user', 'teams', 'T', 'A' || i, ''" + each);
    handle.execute(
        "INSERT INTO audience_member (revision_id, member_id, organisation, role, site, time_zone,"
            + " person, guest) SELECT 1, i, '', '', '', 'Europe/London', md5(i::text), 0"
            + each);
    return handle.execute("INSERT INTO participation (round_id, member_id) SELECT 1, i" + each);
  }

  private static List<String> planOfServer(Database database) {
    String sql =
        AudienceQuery.NEXT
            .replace(":revision", "1")
            .replace(":since", "-1")
            .replace(":after", "10000")
            .replace(":most", "500");
    return database.read(handle -> handle.select("EXPLAIN " + sql).mapTo(String.class).list());
  }
}
