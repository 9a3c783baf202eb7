package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.Ward.slack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People whom no list names say where they work, and are asked from then on. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class JoinTest {
  private static final String NEWCOMER = "slack:T1/NEW";
  private static final String JOINS = "join RX1, nurse, Ward 1";

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
  private Ward ward;

  private void begin(String... audience) {
    ward =
        Ward.begin(
            new TestInstallation(folder, clock, store), clock, Samples.CONSULTATION, audience);
  }

  @AfterEach
  void end() {
    ward.close();
  }

  private List<String> place(String account) {
    return ward.texts(
        "SELECT a.organisation || '|' || a.role || '|' || a.site || '|' || a.time_zone || '|'"
            + " || a.joined FROM audience_member a JOIN member m ON m.id = a.member_id"
            + (" WHERE m.account = '" + account + "'"));
  }

  @Test
  void who_joins_is_asked_from_the_next_round_on_and_counted_as_a_member() {
    begin(slack("U1", "p1"));
    assertThat(ward.types(NEWCOMER, "Join  rx1 , Nurse,ward  1"))
        .contains("You have joined “Getting technology right” as RX1, nurse, Ward 1");
    assertThat(place("NEW")).containsExactly("RX1|nurse|Ward 1|Europe/London|1");
    assertThat(ward.dryRun("getting-tech-right")).contains("\"members\":2", "\"willBeAsked\":2");
    ward.outgoing.until("2026-11-24T10:00:00Z");
    assertThat(ward.outgoing.sent).hasSize(2).anyMatch(line -> line.contains("NEW"));
    assertThat(ward.types(NEWCOMER, "The printer jams")).contains("Kept");
    assertThat(ward.texts("SELECT organisation || site FROM reply")).containsExactly("RX1Ward 1");
  }

  @Test
  void T28_joiners_are_asked_by_the_consultations_clock_where_the_list_has_another() {
    ward =
        Ward.begin(
            new TestInstallation(folder, clock, store),
            clock,
            Samples.CONSULTATION.replace("zone: consultation", "zone: member"),
            slack("U1", "p1").replace("Europe/London", "Pacific/Honolulu"));
    ward.types(NEWCOMER, JOINS);
    ward.outgoing.until("2026-11-24T12:00:00Z");
    assertThat(ward.outgoing.sent)
        .containsExactly("2026-11-24T10:00:00Z NEW: What slowed you down on a computer this week?");
  }

  @Test
  void joining_twice_changes_the_place_and_makes_no_second_row() {
    begin(slack("U1", "p1"), slack("U2", "p2").replace("Ward 1", "Ward 2"));
    ward.types(NEWCOMER, JOINS);
    assertThat(ward.types(NEWCOMER, "join RX1, nurse, Ward 2")).startsWith("Changed");
    assertThat(place("NEW")).containsExactly("RX1|nurse|Ward 2|Europe/London|1");
  }

  @Test
  void who_is_on_the_list_is_told_so_and_nothing_changes() {
    begin(slack("U1", "p1"), slack("U2", "p2").replace("Ward 1", "Ward 2"));
    assertThat(ward.types("slack:T1/U1", "join RX1, nurse, Ward 2")).contains("already");
    assertThat(ward.types("slack:T1/U1", "join")).contains("already");
    assertThat(place("U1")).containsExactly("RX1|nurse|Ward 1|Europe/London|0");
  }

  @Test
  void a_word_that_no_list_has_is_not_kept_and_the_nearest_is_offered() {
    begin(slack("U1", "p1"));
    assertThat(ward.types(NEWCOMER, "join RX1, nurs, Jo Bloggs"))
        .contains("We do not know that role. Did you mean nurse?")
        .contains("We do not know that site.")
        .doesNotContain("Bloggs");
    assertThat(ward.types(NEWCOMER, "join nurse")).contains("join RX1, nurse, Ward 1");
    assertThat(ward.number("SELECT count(*) FROM member")).isOne();
  }

  @Test
  void a_site_with_commas_is_found() {
    begin(slack("U1", "p1").replace("Ward 1", "\"St Mary’s, London\""));
    assertThat(ward.types(NEWCOMER, "join RX1, nurse, st mary’s,  london")).contains("joined");
  }

  @Test
  void the_form_offers_what_the_lists_have_and_a_long_list_is_typed() {
    String[] many =
        IntStream.range(0, 3_000)
            .mapToObj(i -> slack("U" + i, "p" + i).replace("Ward 1", "Ward " + i))
            .toArray(String[]::new);
    begin(many);
    Form form = ((View.FormView) view()).form();
    assertThat(form.fields()).hasSize(3);
    assertThat(((Form.ChoiceField) form.fields().get(1)).choices())
        .extracting(Form.Choice::label)
        .containsExactly("nurse");
    assertThat(form.fields().get(2)).isInstanceOf(Form.TextField.class);
    Map<String, String> wrong = Map.of("organisation", "RX1", "role", "nurse", "site", "Wrad 2999");
    assertThat(Talk.said(ward.talk.submit(NEWCOMER, Actions.JOIN, form.round(), wrong)))
        .contains("site=We do not know that site. Did you mean Ward");
    Map<String, String> right = Map.of("organisation", "RX1", "role", "nurse", "site", "ward 2999");
    assertThat(Talk.said(ward.talk.submit(NEWCOMER, Actions.JOIN, form.round(), right)))
        .contains("joined");
    assertThat(Talk.said(ward.talk.submit(NEWCOMER, Actions.JOIN, "77", right)))
        .contains("Nothing is open");
  }

  private View view() {
    return ward.talk.conversation().view(ChatUser.parse(NEWCOMER), Actions.JOIN, "0");
  }

  @Test
  void joiners_are_carried_over_to_the_next_revision_unless_it_lists_them() {
    begin(slack("U1", "p1"));
    ward.types(NEWCOMER, JOINS);
    String listedLater = slack("LATER", "p7").replace("Ward 1", "Ward 9");
    ward.types("slack:T1/LATER", JOINS);
    ward.apply(
        "staff",
        Samples.CONSULTATION.replace("Find what", "Find out what"),
        slack("U1", "p1"),
        listedLater);
    ward.types("slack:T1/BETWEEN", JOINS);
    assertThat(ward.types(NEWCOMER, "join")).contains("Press Join");
    ward.approve("getting-tech-right");
    assertThat(
            ward.texts(
                "SELECT m.account || a.joined || a.site FROM audience_member a"
                    + " JOIN member m ON m.id = a.member_id JOIN revision v ON v.id = a.revision_id"
                    + " WHERE v.state = 'APPROVED' ORDER BY 1"))
        .containsExactly("BETWEEN1Ward 1", "LATER0Ward 9", "NEW1Ward 1", "U10Ward 1");
  }

  @Test
  void five_hundred_people_who_join_at_once_are_five_hundred_rows() throws Exception {
    begin(slack("U1", "p1"));
    ExecutorService crowd = Executors.newFixedThreadPool(16);
    for (int i = 0; i < 1_000; i++) {
      String account = "slack:T1/N" + i % 500;
      crowd.execute(() -> ward.types(account, JOINS));
    }
    crowd.shutdown();
    assertThat(crowd.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(ward.number("SELECT count(*) FROM audience_member WHERE joined = 1")).isEqualTo(500);
    assertThat(ward.number("SELECT count(*) FROM member")).isEqualTo(501);
  }

  @Test
  void who_was_erased_may_join_and_the_next_list_counts_them_again() {
    begin(slack("U1", "p1"), slack("U2", "p2"));
    ward.installation.ok("erase", "slack:T1/U1", "--as", TestInstallation.ADMIN);
    assertThat(ward.types("slack:T1/U1", JOINS)).contains("joined");
    assertThat(ward.features.doNotAsk().isMarked(ChatUser.parse("slack:T1/U1"))).isFalse();
    assertThat(ward.dryRun("getting-tech-right")).contains("\"willBeAsked\":2");
  }

  @Test
  void joining_ends_a_stop_and_erasing_ends_a_joining() {
    begin(slack("U1", "p1"));
    ward.types(NEWCOMER, "stop");
    ward.types(NEWCOMER, JOINS);
    assertThat(ward.dryRun("getting-tech-right")).contains("\"stopped\":0", "\"willBeAsked\":2");
    ward.installation.ok("erase", NEWCOMER, "--as", TestInstallation.ADMIN);
    assertThat(place("NEW")).isEmpty();
  }

  @Test
  void guests_are_refused_and_where_nothing_is_open_there_is_nothing_to_join() {
    begin(slack("U1", "p1"));
    ward.beginAnother(slack("U9", "p9"));
    Rows.change(
        ward.installation.database(),
        "UPDATE audience_member SET guest = 1 WHERE person IN (SELECT person FROM audience_member a"
            + " JOIN member m ON m.id = a.member_id WHERE m.account = 'U9')");
    assertThat(ward.types("slack:T1/U9", JOINS)).contains("guests");
    ward.installation.ok("close", "getting-tech-right", "--as", TestInstallation.ADMIN);
    ward.installation.ok("close", "second-one", "--as", TestInstallation.ADMIN);
    assertThat(ward.types(NEWCOMER, JOINS)).contains("Nothing is open");
    assertThat(place("NEW")).isEmpty();
  }
}
