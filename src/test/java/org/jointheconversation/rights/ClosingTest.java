package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.consultation.AskingRule;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.RoundStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** After closing nobody can tell who wrote what, with both databases and the secret in hand. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class ClosingTest {
  private static final int NURSES = 12;
  private static final int PORTERS = 3;
  private static final String KNOWN_OF_BOTH =
      "coalesce(privacy_version, '') || '|' || coalesce(platform, '') || '|' || coalesce(site, '')"
          + " || '|' || coalesce(role, '') || '|' || coalesce(organisation, '') || '|' ||"
          + " coalesce(prompt, '') || '|' || week";

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;
  private Features features;
  private Talk talk;
  private String round;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(Samples.CONSULTATION, Samples.audience(NURSES, PORTERS));
    installAll();
    features = Features.open(installation.config(), clock, "test");
    talk = new Talk(features, clock);
    clock.set("2026-11-24T10:00:00Z");
    round = talk.ask();
  }

  /** Teams' members can be asked only once the bot is installed. */
  private void installAll() {
    IntStream.rangeClosed(1, PORTERS)
        .forEach(
            i ->
                Rows.change(
                    installation.database(),
                    "INSERT INTO address VALUES ('user', 'teams', 'TENANT1', 'A" + i + "', 'x')"));
  }

  @AfterEach
  void end() {
    features.close();
  }

  private void everybodyReplies() {
    nurses(NURSES);
    IntStream.rangeClosed(1, PORTERS)
        .forEach(i -> talk.reply("teams:TENANT1/A" + i, round, "The lift is slow"));
  }

  private void nurses(int count) {
    IntStream.rangeClosed(1, count)
        .forEach(i -> talk.reply("slack:T1/U" + i, round, "The printer jams"));
  }

  private void close() {
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
  }

  @Test
  void every_handle_is_replaced_and_its_people_still_count_once() {
    everybodyReplies();
    talk.reply("slack:T1/U1", round, "And so does the scanner");
    List<String> before = texts("SELECT handle FROM reply");
    close();
    List<String> after = texts("SELECT handle FROM reply");
    assertThat(after).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
    assertThat(after.stream().distinct()).hasSize(NURSES + PORTERS);
    assertThat(number("SELECT count(*) FROM reply GROUP BY handle ORDER BY count(*) DESC LIMIT 1"))
        .isEqualTo(2);
  }

  @Test
  void the_old_handles_lie_nowhere_in_the_files_any_more() throws Exception {
    store.mustBeFiles();
    everybodyReplies();
    List<String> handles = texts("SELECT DISTINCT handle FROM reply");
    close();
    String everything = bytes(installation.folder());
    assertThat(handles).noneMatch(everything::contains);
    assertThat(everything).contains("The printer jams");
  }

  @Test
  void the_secrets_are_gone_and_so_is_where_they_lay() throws Exception {
    everybodyReplies();
    List<String> sealed = Rows.texts(installation.keys(), "SELECT hex(sealed) FROM week_secret");
    assertThat(sealed).isNotEmpty();
    assertThat(hex(installation.keys().getParent())).contains(sealed.get(0));
    close();
    assertThat(Rows.number(installation.keys(), "SELECT count(*) FROM week_secret")).isZero();
    assertThat(hex(installation.keys().getParent())).doesNotContain(sealed.get(0));
  }

  @Test
  void the_write_ahead_logs_were_emptied_although_somebody_has_them_open() throws Exception {
    store.mustBeFiles();
    everybodyReplies();
    assertThat(log(installation.database().file())).contains("The printer jams");
    List<String> sealed =
        Rows.texts(installation.keys(), "SELECT lower(hex(sealed)) FROM week_secret");
    assertThat(sealed).isNotEmpty().anyMatch(hexLog()::contains);
    close();
    assertThat(log(installation.database().file())).doesNotContain("The printer jams");
    assertThat(sealed).noneMatch(hexLog()::contains);
  }

  private String hexLog() throws IOException {
    byte[] bytes = log(installation.keys()).getBytes(StandardCharsets.ISO_8859_1);
    return java.util.HexFormat.of().formatHex(bytes);
  }

  private static String log(Path database) throws IOException {
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
  }

  @Test
  void with_the_secret_and_both_databases_nobody_finds_their_own_reply() {
    everybodyReplies();
    assertThat(myData()).contains("The printer jams").contains("\"beyondReach\":0");
    close();
    assertThat(myData()).contains("\"replies\":[]").contains("\"beyondReach\":1");
    assertThat(talk.conversation().view(nurse(), "show", round).toString())
        .doesNotContain("printer");
  }

  @Test
  void a_reply_that_comes_late_is_refused_and_makes_no_new_secret() {
    everybodyReplies();
    close();
    int replies = number("SELECT count(*) FROM reply");
    assertThat(Talk.said(talk.reply("slack:T1/U1", round, "Too late"))).contains("has closed");
    assertThat(Talk.said(talk.type("slack:T1/U1", "Too late"))).contains("nothing was kept");
    assertThat(number("SELECT count(*) FROM reply")).isEqualTo(replies);
    assertThat(Rows.number(installation.keys(), "SELECT count(*) FROM week_secret")).isZero();
  }

  @Test
  void no_group_alike_in_what_both_sides_know_is_smaller_than_eleven_repliers() {
    everybodyReplies();
    close();
    assertThat(texts("SELECT count(DISTINCT handle) FROM reply GROUP BY " + KNOWN_OF_BOTH))
        .allMatch(repliers -> Integer.parseInt(repliers) >= 11);
  }

  @Test
  void large_groups_keep_what_they_share() {
    nurses(NURSES);
    close();
    assertThat(texts("SELECT DISTINCT " + KNOWN_OF_BOTH + " FROM reply"))
        .singleElement()
        .asString()
        .matches("[0-9a-f]{8}\\|slack\\|Ward 1\\|nurse\\|RX1\\|slowed-down\\|2026-W48");
    assertThat(linkable()).isZero();
  }

  @Test
  void too_few_repliers_are_said_to_be_linkable() {
    nurses(10);
    close();
    assertThat(texts("SELECT DISTINCT " + KNOWN_OF_BOTH + " FROM reply"))
        .containsExactly("||||||0001-W01");
    assertThat(linkable()).isEqualTo(1);
  }

  @Test
  void three_people_who_wrote_in_four_weeks_are_three_repliers_and_not_twelve() {
    nurses(3);
    for (int week = 0; week < 3; week++) {
      clock.advance(Duration.ofDays(7));
      round = talk.ask();
      nurses(3);
    }
    assertThat(number("SELECT count(DISTINCT handle) FROM reply")).isEqualTo(12);
    close();
    assertThat(texts("SELECT DISTINCT " + KNOWN_OF_BOTH + " FROM reply"))
        .containsExactly("||||||0001-W01");
    assertThat(linkable()).isEqualTo(1);
  }

  @Test
  void nothing_more_is_sent_even_where_a_round_was_just_being_written() {
    long consultation = features.consultationStore().find("getting-tech-right").orElseThrow().id();
    long revision = features.consultationStore().inForce(consultation).orElseThrow().id();
    Round open = features.roundStore().of(consultation).get(0);
    close();
    assertThat(number("SELECT count(*) FROM delivery WHERE state = 'QUEUED' AND round_id NOTNULL"))
        .isZero();
    AskingRule rule = new AskingRule(revision, clock.instant(), clock.instant(), 9);
    assertThat(features.roundStore().write(open, rule, zone -> Optional.empty(), 100)).isFalse();
    features.roundStore().ready(open);
    features.roundStore().open(open);
    assertThat(texts("SELECT state FROM round")).containsExactly("ENDED");
    Instant later = clock.instant().plusSeconds(1);
    RoundStore.Wanted wanted =
        new RoundStore.Wanted(consultation, "slowed-down", later, later, open.week());
    assertThat(features.roundStore().request(wanted)).isEmpty();
  }

  @Test
  void it_is_closed_once_by_an_operator_or_approver_and_says_so_when_it_is() {
    assertThat(run(TestInstallation.AUTHOR).err()).contains("needs the role");
    assertThat(run(ADMIN).err()).contains("nobody can tell any more who wrote what");
    TestInstallation.Ran again = run(ADMIN);
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("closed already");
  }

  private TestInstallation.Ran run(String as) {
    return installation.run("close", "getting-tech-right", "--as", as);
  }

  private String myData() {
    return installation.ok("my-data", "slack:T1/U1", "--as", ADMIN);
  }

  private static org.jointheconversation.chat.ChatUser nurse() {
    return org.jointheconversation.chat.ChatUser.parse("slack:T1/U1");
  }

  private int linkable() {
    return number("SELECT count(*) FROM audit_entry WHERE detail LIKE 'linkable%'");
  }

  private List<String> texts(String sql) {
    return Rows.texts(installation.database(), sql);
  }

  private int number(String sql) {
    return Rows.number(installation.database(), sql);
  }

  /** Every file below a folder, as one text of single-byte characters. */
  private static String bytes(Path below) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(below)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static String hex(Path below) throws IOException {
    byte[] bytes = bytes(below).getBytes(StandardCharsets.ISO_8859_1);
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
