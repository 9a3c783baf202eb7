package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.APPROVER;
import static org.jointheconversation.TestInstallation.AUTHOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointheconversation.Bytes;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.conversation.Actions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** N8: who asks to be erased is gone, with all they said, and stays gone. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class ErasingTest {
  private static final String ZEBRA = "slack:T1/UZEBRA";
  private static final String ZEBRAS_OTHER = "sandbox:T1/BZEBRA";
  private static final String ROW = "%s,%s,RX1,nurse,Ward 1,Europe/London,%s\n";
  private static final String LISTED =
      String.format(ROW, "slack,T1", "UZEBRA", "z-4711")
          + String.format(ROW, "sandbox,T1", "BZEBRA", "z-4711");

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
    installation.begin(Samples.CONSULTATION, Samples.audience(12, 0) + LISTED);
    clock.set("2026-11-24T10:00:00Z");
    serve();
    round = talk.ask();
  }

  private void serve() {
    features = Features.open(installation.config(), clock, "test");
    talk = new Talk(features, clock);
  }

  @AfterEach
  void end() {
    features.close();
  }

  @Test
  void N8_nothing_of_a_person_is_left_in_any_byte_and_nobody_else_loses_anything() {
    store.mustBeFiles();
    everybodyReplies();
    Rows.change(
        installation.database(), "INSERT INTO address VALUES ('user','slack','T1','UZEBRA','D1')");
    assertThat(Bytes.filesWith(folder.resolve("data"), "zebrafink")).isNotEmpty();
    assertThat(Bytes.filesWith(folder.resolve("data"), "UZEBRA")).isNotEmpty();
    assertThat(erase(ZEBRA).toString())
        .isEqualTo(
            "{\"subject\":\"slack:T1/UZEBRA\",\"replies\":4,\"deliveries\":2,\"member\":true}");
    for (String canary : List.of("zebrafink", "UZEBRA", "BZEBRA", "4711")) {
      assertThat(Bytes.filesWith(folder.resolve("data"), canary)).as(canary).isEmpty();
      assertThat(Bytes.filesWith(folder.resolve("keys"), canary)).as(canary).isEmpty();
    }
    assertThat(count("reply")).isEqualTo(12);
    assertThat(count("member")).isEqualTo(12);
    assertThat(count("participation WHERE replied = 1")).isEqualTo(12);
    assertThat(installation.ok("my-data", "slack:T1/U1", "--as", ADMIN)).contains("Nurse 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 300})
  void N8_the_old_places_of_rows_that_moved_hold_nothing_of_a_person_either(int others) {
    store.mustBeFiles();
    for (int i = 0; i < 40; i++) {
      talk.reply(ZEBRA, round, "zebrafink number " + i + ": " + "the printer jams, ".repeat(i % 9));
    }
    StringBuilder rows = new StringBuilder("text\n");
    for (int i = 0; i < others; i++) {
      rows.append("Logging in takes long says number ").append(i).append('\n');
    }
    String file = installation.write("many.csv", rows.toString()).toString();
    installation.ok("import", "getting-tech-right", file, "--as", ADMIN);
    assertThat(erase(ZEBRA).path("replies").asInt()).isEqualTo(40);
    assertThat(Bytes.filesWith(folder.resolve("data"), "zebrafink")).isEmpty();
    assertThat(count("reply")).isEqualTo(others);
    assertThat(Rows.texts(installation.database(), "SELECT text FROM reply"))
        .allMatch(text -> text.matches("Logging in takes long says number [0-9]+"));
  }

  private void everybodyReplies() {
    IntStream.rangeClosed(1, 12).forEach(i -> talk.reply("slack:T1/U" + i, round, "Nurse " + i));
    talk.reply(ZEBRA, round, "zebrafink: the printer jams");
    talk.reply(ZEBRA, round, "zebrafink again");
    talk.reply(ZEBRAS_OTHER, round, "zebrafink elsewhere");
    talk.type(ZEBRA, "tell zebrafink unasked");
    features.theming().themeAll();
  }

  @Test
  void what_was_said_in_earlier_weeks_and_under_an_earlier_staff_number_goes_too() {
    talk.reply(ZEBRA, round, "Before");
    installation.write("staff.csv", Samples.audience(12, 0) + LISTED.replace("4711", "9999"));
    applyAgain();
    clock.set("2026-12-01T10:00:00Z");
    talk.reply(ZEBRA, talk.ask(), "After");
    assertThat(erase(ZEBRA).path("replies").asInt()).isEqualTo(2);
    assertThat(count("reply")).isZero();
  }

  @Test
  void a_quote_that_was_released_is_gone_at_once_and_no_digest_shows_it() {
    IntStream.rangeClosed(1, 12).forEach(i -> quotable("slack:T1/U" + i, "The printer jams a lot"));
    quotable(ZEBRA, "The zebrafink printer jams");
    clock.set("2026-11-30T09:00:00Z");
    digest("--post", "--as", ADMIN);
    final String released = digest();
    assertThat(Rows.texts(installation.database(), "SELECT text FROM quote")).isNotEmpty();
    erase(ZEBRA);
    IntStream.rangeClosed(1, 12).forEach(i -> erase("slack:T1/U" + i));
    assertThat(count("quote")).isZero();
    assertThat(released).contains("printer jams");
    assertThat(digest()).doesNotContain("printer jams");
  }

  private void quotable(String user, String text) {
    talk.submit(user, Actions.REPLY, round, Map.of(Actions.TEXT, text, Actions.QUOTE, "yes"));
  }

  private String digest(String... more) {
    List<String> words = new java.util.ArrayList<>(List.of("digest", "getting-tech-right"));
    words.addAll(List.of("--week", "2026-W48"));
    words.addAll(List.of(more));
    return installation.ok(words.toArray(String[]::new));
  }

  @Test
  void the_next_list_does_not_bring_them_back_on_any_account_until_they_come_back_themselves() {
    erase(ZEBRA);
    applyAgain();
    assertThat(count("member")).isEqualTo(12);
    assertThat(members()).isEqualTo(12);
    String newAccount = String.format(ROW, "teams,TENANT1", "AZEBRA", "z-4711");
    installation.write("staff.csv", Samples.audience(12, 0) + LISTED + newAccount);
    assertThat(applyAgain().err()).contains("12 members").contains("3 of those rows");
    assertThat(count("member")).isEqualTo(12);

    assertThat(Talk.said(talk.type(ZEBRA, "hello?"))).contains("nothing was kept");
    assertThat(Talk.said(talk.type(ZEBRA, "resume"))).contains("Welcome back");
    assertThat(Talk.said(talk.type(ZEBRA, "resume"))).contains("not on the list");
    applyAgain();
    assertThat(members()).isEqualTo(15);
  }

  private int members() {
    String counts =
        installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN);
    return json(counts).path("members").asInt();
  }

  private TestInstallation.Ran applyAgain() {
    Path file = installation.write("consultation.yaml", Samples.CONSULTATION);
    TestInstallation.Ran ran = installation.run("apply", file.toString(), "--as", AUTHOR);
    installation.ok("approve", "getting-tech-right", "--as", APPROVER);
    return ran;
  }

  @Test
  void the_mark_is_no_name_and_my_data_says_that_there_is_one() {
    erase(ZEBRA);
    assertThat(json(installation.ok("my-data", ZEBRA, "--as", ADMIN)).path("member").toString())
        .isEqualTo("{\"doNotAsk\":true}");
    assertThat(Rows.texts(installation.keys(), "SELECT mark FROM erased"))
        .hasSize(3)
        .allMatch(mark -> mark.matches("[A-Za-z0-9_-]{22}"));
  }

  @Test
  void a_backup_from_before_does_not_bring_them_back() {
    store.mustBeFiles();
    everybodyReplies();
    Path backup = folder.resolve("backup.db");
    installation.ok("backup", backup.toString());
    erase(ZEBRA);
    features.close();
    TestInstallation.Ran restored = installation.run("restore", backup.toString());
    assertThat(restored.err()).contains("4 replies taken back").contains("2 accounts erased");
    assertThat(Bytes.filesWith(folder.resolve("data"), "zebrafink")).isEmpty();
    assertThat(Bytes.filesWith(folder.resolve("data"), "UZEBRA")).isEmpty();
    assertThat(count("reply")).isEqualTo(12);
    assertThat(count("member")).isEqualTo(12);
    assertThat(installation.run("audit", "verify").exitCode()).isZero();
    serve();
  }

  @Test
  void what_waits_to_be_sent_is_not_sent_and_a_reply_on_its_way_is_not_kept() {
    assertThat(count("delivery WHERE state = 'QUEUED'")).isEqualTo(13);
    TestInstallation.Ran ran = installation.run("erase", ZEBRA, "--as", ADMIN);
    assertThat(ran.exitCode()).isZero();
    assertThat(count("delivery WHERE state = 'QUEUED'")).isEqualTo(12);
    assertThat(Talk.said(talk.reply(ZEBRA, round, "Too late"))).contains("nothing was kept");
    assertThat(count("reply")).isZero();
  }

  @Test
  void erasing_needs_governance_is_written_down_and_names_nobody_afterwards() {
    assertThat(installation.run("erase", ZEBRA, "--as", AUTHOR).err()).contains("governance");
    assertThat(count("member")).isEqualTo(14);
    installation.ok("my-data", ZEBRA, "--as", ADMIN);
    assertThat(installation.ok("audit", "show", "--as", ADMIN)).contains("my-data\t" + ZEBRA);
    erase(ZEBRA);
    assertThat(installation.ok("audit", "show", "--as", ADMIN))
        .contains(ADMIN + "\tcli ")
        .contains("\terase\t")
        .doesNotContain("ZEBRA");
    assertThat(installation.run("audit", "verify").err()).contains("the chain holds");
  }

  @Test
  void what_somebody_did_in_an_office_stays_known() {
    TestInstallation.Ran ran = installation.run("erase", AUTHOR, "--as", ADMIN);
    assertThat(ran.err()).contains("Their roles stay");
    assertThat(installation.ok("audit", "show", "--as", ADMIN)).contains(AUTHOR + "\tcli ");
  }

  @Test
  void a_stranger_is_marked_all_the_same_and_doing_it_twice_does_no_harm() {
    assertThat(erase("slack:T1/U99").toString())
        .isEqualTo(
            "{\"subject\":\"slack:T1/U99\",\"replies\":0,\"deliveries\":0,\"member\":false}");
    erase(ZEBRA);
    assertThat(erase(ZEBRA).path("member").asBoolean()).isFalse();
    installation.write("staff.csv", Samples.audience(100, 0));
    applyAgain();
    assertThat(count("member WHERE account = 'U99'")).isZero();
  }

  @Test
  void a_list_that_calls_everybody_the_same_person_costs_nobody_their_words() {
    String one = Samples.audience(30, 0).replaceAll(",s\\d+\n", ",unknown\n");
    installation.write("staff.csv", one);
    applyAgain();
    TestInstallation.Ran ran = installation.run("erase", "slack:T1/U1", "--as", ADMIN);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("30 accounts").contains("nothing was erased");
    assertThat(count("member")).isEqualTo(32);
  }

  private JsonNode erase(String subject) {
    return json(installation.ok("erase", subject, "--as", ADMIN));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int count(String table) {
    return Rows.number(installation.database(), "SELECT count(*) FROM " + table);
  }
}
