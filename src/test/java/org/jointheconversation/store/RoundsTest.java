package org.jointheconversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.APPROVER;
import static org.jointheconversation.TestInstallation.AUTHOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.AskingRule;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.consultation.Rounds;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.delivery.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A round is written once, whole, and to the right people, whatever happens while it is. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class RoundsTest {
  private static final String HEADER =
      "platform,team,user,organisation,role,site,time_zone,person,guest\n";

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
  private TestInstallation installation;
  private Features features;

  private void begin(String audience) {
    begin(Samples.CONSULTATION, audience);
  }

  private void begin(String yaml, String audience) {
    installation = new TestInstallation(folder, clock, store);
    installation.begin(yaml, audience);
    open();
  }

  private void open() {
    features = Features.open(installation.config(), clock, "test");
  }

  @AfterEach
  void end() {
    features.close();
  }

  @Test
  void a_prompt_and_slot_have_one_round_however_often_it_is_asked_for() {
    begin(Samples.audience(3, 0));
    Instant slot = Instant.parse("2026-11-24T09:00:00Z");
    assertThat(features.rounds().request(revision(), "slowed-down", slot)).isPresent();
    assertThat(features.rounds().request(revision(), "slowed-down", slot)).isEmpty();
    clock.set("2026-11-24T10:00:00Z");
    features.rounds().tick();
    features.rounds().tick();
    assertThat(texts("SELECT state FROM round ORDER BY slot")).containsExactly("ENDED", "OPEN");
    assertThat(number("SELECT count(*) FROM delivery")).isEqualTo(6);
  }

  @Test
  void nothing_leaves_before_the_round_is_written_to_its_end() {
    begin(Samples.audience(12, 0));
    Round round = requested();
    assertThat(write(round, 5)).isTrue();
    assertThat(number("SELECT count(*) FROM delivery")).isEqualTo(5);
    assertThat(claimable()).isZero();
    assertThat(write(round, 5)).isTrue();
    assertThat(write(round, 5)).isFalse();
    assertThat(claimable()).as("all are written, but it is not open yet").isZero();
    features.roundStore().ready(round);
    assertThat(claimable()).as("it is ready, but not open yet").isZero();
    features.roundStore().open(round);
    assertThat(claimable()).isEqualTo(12);
  }

  @Test
  void after_a_crash_in_the_middle_the_next_start_goes_on_where_it_stopped() {
    begin(Samples.audience(12, 0));
    Round round = requested();
    write(round, 5);
    List<String> first = texts("SELECT id FROM delivery");
    features.close();
    open();
    features.rounds().tick();
    assertThat(texts("SELECT state FROM round")).containsExactly("OPEN");
    assertThat(texts("SELECT id FROM delivery")).hasSize(12).containsAll(first);
    assertThat(number("SELECT count(DISTINCT member_id) FROM delivery")).isEqualTo(12);
    assertThat(number("SELECT count(*) FROM participation")).isEqualTo(12);
  }

  @Test
  void each_member_is_left_out_by_the_first_reason_that_holds() throws Exception {
    String everything =
        HEADER
            + "slack,T1,STOPPED,RX1,nurse,W,Europe/London,p1,yes\n"
            + "slack,T1,P1AGAIN,RX1,nurse,W,Europe/London,p1,\n"
            + "slack,T1,GUEST,RX1,nurse,W,Europe/London,p2,yes\n"
            + "teams,TENANT1,P2AGAIN,RX1,nurse,W,Europe/London,p2,\n"
            + "teams,TENANT1,NOTIN,RX1,nurse,W,Europe/London,p3,\n"
            + "slack,T1,ASKED,RX1,nurse,W,Europe/London,p4,\n"
            + "slack,T1,FINE,RX1,nurse,W,Europe/London,p5,\n"
            + "slack,T1,FINETOO,RX1,nurse,W,Europe/London,p5,\n";
    begin(everything);
    Rows.change(installation.database(), "UPDATE member SET stopped = 1 WHERE account = 'STOPPED'");
    askedTwice("ASKED");
    JsonNode json = dryRun();
    assertThat(json.path("leftOut").toString())
        .isEqualTo(
            "{\"stopped\":2,\"paused\":0,\"guest\":1,\"duplicate-person\":1,"
                + "\"not-installed\":2,\"asked-too-often\":1}");
    assertThat(json.path("members").asInt()).isEqualTo(8);
    assertThat(json.path("willBeAsked").asInt()).isEqualTo(1);
  }

  @Test
  void of_two_accounts_of_one_person_the_one_that_can_be_reached_is_asked() throws Exception {
    begin(
        HEADER
            + "teams,TENANT1,T1A,RX1,nurse,W,Europe/London,staff-1,\n"
            + "slack,T1,S1A,RX1,nurse,W,Europe/London,staff-1,\n"
            + "slack,T1,S1B,RX1,nurse,W,Europe/London, STAFF-1 ,\n");
    JsonNode json = dryRun();
    assertThat(json.path("willBeAsked").asInt()).isEqualTo(1);
    assertThat(json.path("leftOut").path("duplicate-person").asInt()).isEqualTo(2);
    features.rounds().request(revision(), "slowed-down", clock.instant());
    features.rounds().tick();
    assertThat(
            texts(
                "SELECT m.platform FROM delivery d JOIN member m ON m.id = d.member_id"
                    + " WHERE d.state = 'QUEUED'"))
        .containsExactly("slack");
  }

  @Test
  void a_person_whose_one_account_said_stop_is_not_asked_on_the_other() throws Exception {
    begin(
        HEADER
            + "slack,T1,S1A,RX1,nurse,W,Europe/London,staff-1,\n"
            + "slack,T1,S1B,RX1,nurse,W,Europe/London,staff-1,\n");
    Rows.change(installation.database(), "UPDATE member SET stopped = 1 WHERE account = 'S1A'");
    assertThat(dryRun().path("leftOut").path("stopped").asInt()).isEqualTo(2);
    Rows.change(installation.database(), "UPDATE member SET stopped = 0");
    ChatUser other = ChatUser.parse("slack:T1/S1B");
    features.preferences().stop(other);
    assertThat(texts("SELECT stopped FROM member")).containsExactly("1", "1");
    features.preferences().resume(other);
    assertThat(dryRun().path("willBeAsked").asInt()).isEqualTo(1);
  }

  @Test
  void a_person_who_is_a_guest_on_one_account_is_asked_on_the_other() throws Exception {
    begin(
        HEADER
            + "slack,T1,G1,RX1,nurse,W,Europe/London,staff-1,yes\n"
            + "slack,T1,S1,RX1,nurse,W,Europe/London,staff-1,\n"
            + "slack,T1,G2,RX1,nurse,W,Europe/London,staff-1,yes\n");
    assertThat(dryRun().path("willBeAsked").asInt()).isEqualTo(1);
    assertThat(dryRun().path("leftOut").path("guest").asInt()).isEqualTo(2);
  }

  @Test
  void nobody_is_asked_more_than_twice_in_seven_days_over_all_prompts() {
    begin(Samples.audience(3, 0));
    ask();
    clock.advance(Duration.ofDays(3));
    ask();
    clock.advance(Duration.ofDays(3));
    ask();
    assertThat(asked()).containsExactly("3", "3", "0");
    clock.advance(Duration.ofDays(1).plusMinutes(1));
    ask();
    assertThat(asked()).containsExactly("3", "3", "0", "3");
  }

  @Test
  void who_was_asked_often_enough_on_one_account_is_not_asked_on_another() {
    begin(HEADER + "slack,T1,S1,RX1,nurse,W,Europe/London,staff-1,\n");
    ask();
    clock.advance(Duration.ofDays(1));
    ask();
    installation.write(
        "staff.csv",
        HEADER
            + "slack,T2,S2,RX1,nurse,W,Europe/London,staff-1,\n"
            + "slack,T2,S3,RX1,nurse,W,Europe/London,staff-2,\n");
    String another = Samples.CONSULTATION.replace("getting-tech-right", "another");
    installation.ok(
        "apply", installation.write("another.yaml", another).toString(), "--as", AUTHOR);
    installation.ok("approve", "another", "--as", APPROVER);
    String counts = installation.ok("send", "another/slowed-down", "--dry-run", "--as", ADMIN);
    assertThat(counts).contains("\"asked-too-often\":1").contains("\"willBeAsked\":1");
  }

  @Test
  void an_audience_that_was_refused_in_the_middle_leaves_nothing_behind() {
    begin(Samples.audience(3, 0));
    installation.write("staff.csv", Samples.audience(1_200, 0) + "slack,T1\n");
    String file = installation.write("again.yaml", Samples.CONSULTATION).toString();
    assertThat(installation.run("apply", file, "--as", AUTHOR).exitCode()).isEqualTo(1);
    installation.write("staff.csv", Samples.audience(2, 0));
    installation.ok("apply", file, "--as", AUTHOR);
    assertThat(number("SELECT count(*) FROM audience_member")).isEqualTo(5);
    assertThat(number("SELECT count(*) FROM audience_zone")).isEqualTo(2);
  }

  @Test
  void a_slot_missed_by_less_than_an_hour_is_made_up_for_and_one_missed_by_more_is_not() {
    begin(Samples.audience(3, 0));
    clock.set("2026-11-24T10:59:59Z");
    features.rounds().tick();
    assertThat(number("SELECT count(*) FROM round")).isEqualTo(1);
    clock.set("2026-12-01T11:00:01Z");
    features.rounds().tick();
    features.rounds().tick();
    assertThat(texts("SELECT state FROM round ORDER BY slot")).containsExactly("OPEN", "SKIPPED");
    assertThat(number("SELECT count(*) FROM delivery")).isEqualTo(3);
  }

  @Test
  void a_new_round_of_a_prompt_ends_the_one_before() {
    begin(Samples.audience(3, 0));
    ask();
    clock.advance(Duration.ofDays(7));
    ask();
    assertThat(texts("SELECT state FROM round WHERE state <> 'SKIPPED' ORDER BY slot"))
        .containsExactly("ENDED", "OPEN");
  }

  @Test
  void a_round_is_open_a_second_before_its_first_message_may_leave() {
    begin(Samples.audience(3, 0));
    clock.set("2026-11-24T09:59:58Z");
    features.rounds().tick();
    assertThat(texts("SELECT state FROM round")).containsExactly("READY");
    clock.set("2026-11-24T09:59:59Z");
    features.rounds().tick();
    assertThat(texts("SELECT state FROM round")).containsExactly("OPEN");
    assertThat(claimable()).isZero();
    clock.set("2026-11-24T10:00:00Z");
    assertThat(claimable()).isEqualTo(3);
  }

  @Test
  void a_zone_that_came_with_somebody_who_joined_counts_at_once() {
    begin(
        Samples.CONSULTATION.replace("zone: consultation", "zone: member"),
        HEADER + "slack,T1,S1,RX1,nurse,W,America/New_York,staff-1,\n");
    Rounds running = features.rounds();
    clock.set("2026-11-24T09:55:00Z");
    running.tick();
    assertThat(number("SELECT count(*) FROM round")).isZero();
    Rows.change(
        installation.database(),
        "INSERT INTO audience_zone (revision_id, time_zone) SELECT id, 'Europe/London'"
            + " FROM revision WHERE state = 'APPROVED'");
    running.tick();
    assertThat(texts("SELECT state FROM round")).containsExactly("READY");
  }

  private void ask() {
    features.rounds().request(revision(), "slowed-down", clock.instant());
    features.rounds().tick();
  }

  private List<String> asked() {
    return texts(
        "SELECT (SELECT count(*) FROM participation p WHERE p.round_id = r.id) FROM round r"
            + " WHERE r.state <> 'SKIPPED' ORDER BY slot");
  }

  private Round requested() {
    return features.rounds().request(revision(), "slowed-down", clock.instant()).orElseThrow();
  }

  private boolean write(Round round, int most) {
    AskingRule rule =
        new AskingRule(revision().id(), clock.instant(), clock.instant().minusSeconds(604_800), 2);
    return features
        .roundStore()
        .write(
            round,
            rule,
            zone -> Optional.of(new SendTimes.Window(round.slot(), Optional.empty())),
            most);
  }

  private int claimable() {
    return features
        .deliveries()
        .claim(
            new Tenant(Platform.SLACK, "T1"), 100, clock.instant(), clock.instant().plusSeconds(60))
        .size();
  }

  /** As if two rounds of this week had asked this member alone. */
  private void askedTwice(String account) {
    for (int i = 1; i <= 2; i++) {
      Rows.change(
          installation.database(),
          "INSERT INTO round (id, consultation_id, prompt, slot, week, state) SELECT "
              + i
              + ", id, 'earlier', "
              + clock.instant().minusSeconds(i * 3_600L).toEpochMilli()
              + ", '2026-W48', 'ENDED' FROM consultation");
      Rows.change(
          installation.database(),
          "INSERT INTO participation (round_id, member_id) SELECT "
              + i
              + ", id FROM member WHERE account = '"
              + account
              + "'");
    }
  }

  private JsonNode dryRun() throws Exception {
    return new ObjectMapper()
        .readTree(
            installation.ok("send", "getting-tech-right/slowed-down", "--dry-run", "--as", ADMIN));
  }

  private Revision revision() {
    long id = features.consultationStore().find("getting-tech-right").orElseThrow().id();
    return features.consultationStore().inForce(id).orElseThrow();
  }

  private List<String> texts(String sql) {
    return Rows.texts(installation.database(), sql);
  }

  private int number(String sql) {
    return Rows.number(installation.database(), sql);
  }
}
