package org.jointheconversation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.APPROVER;
import static org.jointheconversation.TestInstallation.AUTHOR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of an audience help to mask, and cannot be read. */
class KnownNamesTest {
  private static final String HEADER =
      "platform,team,user,organisation,role,site,time_zone,person,name\n";
  private static final String STAFF =
      HEADER
          + "slack,T1,U1,RX1,nurse,Ward 1,Europe/London,s1,Quillby Zorvath\n"
          + "slack,T1,U2,RX1,nurse,Ward 1,Europe/London,s2,Pembrey Zorvath\n"
          + "slack,T1,U3,RX1,nurse,Ward 1,Europe/London,s3,\n";

  @TempDir Path folder;
  private TestInstallation installation;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, new SettableClock("2026-11-24T09:55:00Z"));
    installation.begin(Samples.CONSULTATION, STAFF);
  }

  private int names() {
    return Rows.number(installation.database(), "SELECT count(*) FROM known_name");
  }

  @Test
  void each_part_is_kept_once_and_none_can_be_read() throws IOException {
    assertThat(names()).isEqualTo(3);
    for (Path file : List.of(installation.database().file(), installation.keys())) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(bytes).doesNotContainIgnoringCase("zorvath").doesNotContainIgnoringCase("quillby");
    }
  }

  @Test
  void a_reply_of_the_consultation_is_masked_with_their_help() {
    Path file = installation.write("replies.csv", "text\nthe Quillby upgrade broke it\n");
    installation.ok("import", "getting-tech-right", file.toString(), "--as", ADMIN);
    assertThat(Rows.texts(installation.database(), "SELECT text FROM reply"))
        .containsExactly("the [name] upgrade broke it");
  }

  @Test
  void the_names_of_a_replaced_revision_go() {
    installation.write("staff.csv", Samples.audience(3, 0));
    Path file = installation.write("consultation.yaml", Samples.CONSULTATION);
    installation.ok("apply", file.toString(), "--as", AUTHOR);
    assertThat(names()).isEqualTo(3);
    installation.ok("approve", "getting-tech-right", "--as", APPROVER);
    assertThat(names()).isZero();
  }

  @Test
  void the_names_go_when_the_consultation_closes() {
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(names()).isZero();
  }
}
