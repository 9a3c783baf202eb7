package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.APPROVER;

import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Replies that were collected elsewhere come in whole or not at all, redacted like all others. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class ImportTest {
  private static final String HEADER = "text,person,organisation,week,minutes_lost,quote\n";

  @Parameter TestStore store;
  @TempDir Path folder;
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"), store);
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
  }

  @Test
  void a_row_is_a_reply_redacted_and_of_its_week() {
    TestInstallation.Ran ran =
        run(
            HEADER
                + "\"The printer jams, ring 07700 900123\",p1,RX1,2026-W40,15,yes\n"
                + "\"Over\ntwo lines\",p1,RX1,,,\n");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("2 replies kept, 0 rows left out");
    assertThat(texts("SELECT text FROM reply ORDER BY week"))
        .containsExactly("The printer jams, ring [phone]", "Over\ntwo lines");
    assertThat(texts("SELECT week || ' ' || may_quote FROM reply ORDER BY week"))
        .containsExactly("2026-W40 1", "2026-W48 0");
  }

  @Test
  void bad_rows_are_named_by_their_lines_and_nothing_of_the_file_is_taken() {
    TestInstallation.Ran ran =
        run(
            HEADER
                + "Good,p1,RX1,,,\n"
                + "Bad week,p2,RX1,2026-W60,,\n"
                + "\"Good,\nover two lines\",p3,RX1,,,\n"
                + "Bad minutes,p4,RX1,,lots,\n");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("replies.csv:3").contains("replies.csv:6");
    assertThat(ran.err()).doesNotContain("Bad week").doesNotContain("Good");
    assertThat(texts("SELECT text FROM reply")).isEmpty();
  }

  @Test
  void with_skip_bad_the_good_rows_are_taken() {
    Path file = installation.write("replies.csv", HEADER + "Good,,,,,\nBad,,,2026-W60,,\n");
    TestInstallation.Ran ran =
        installation.run(
            "import", "getting-tech-right", file.toString(), "--skip-bad", "--as", ADMIN);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("replies.csv:3").contains("1 replies kept, 1 rows left out");
    assertThat(texts("SELECT text FROM reply")).containsExactly("Good");
  }

  @Test
  void a_byte_order_mark_and_unknown_columns_make_no_difference() {
    assertThat(run("\uFEFFtext,colour\nGood,blue\n").exitCode()).isZero();
    assertThat(texts("SELECT text FROM reply")).containsExactly("Good");
  }

  @Test
  void the_person_of_a_row_is_kept_nowhere_and_ties_only_this_file_and_week_together() {
    run(HEADER + "One,zebra-person,,,,\nTwo,zebra-person,,,,\nThree,zebra-person,,2026-W40,,\n");
    run(HEADER + "Four,zebra-person,,,,\n");
    assertThat(texts("SELECT DISTINCT handle FROM reply")).hasSize(3);
    assertThat(texts("SELECT handle || id FROM reply").toString()).doesNotContain("zebra");
  }

  @Test
  void it_needs_a_role_an_approved_consultation_and_one_that_is_open() {
    assertThat(run(HEADER + "Good,,,,,\n", APPROVER).err()).contains("needs the role");
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    TestInstallation.Ran closed = run(HEADER + "Too late,,,,,\n");
    assertThat(closed.exitCode()).isEqualTo(1);
    assertThat(closed.err()).contains("closed");
    assertThat(texts("SELECT text FROM reply")).isEmpty();
  }

  @Test
  void for_imported_replies_nobody_was_asked() {
    StringBuilder twelve = new StringBuilder(HEADER);
    for (int i = 0; i < 12; i++) {
      twelve.append("The printer jams,p").append(i).append(",,,,\n");
    }
    run(twelve.toString());
    assertThat(
            installation.ok(
                "digest", "getting-tech-right", "--week", "2026-W48", "--format", "json"))
        .contains("\"asked\":0")
        .contains("\"answered\":12")
        .contains("\"replies\":12");
  }

  private TestInstallation.Ran run(String csv) {
    return run(csv, ADMIN);
  }

  private TestInstallation.Ran run(String csv, String as) {
    Path file = installation.write("replies.csv", csv);
    return installation.run("import", "getting-tech-right", file.toString(), "--as", as);
  }

  private List<String> texts(String sql) {
    return Rows.texts(installation.database(), sql);
  }
}
