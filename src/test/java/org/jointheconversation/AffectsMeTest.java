package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.Ward.slack;
import static org.jointheconversation.Ward.teams;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.jointheconversation.store.SqlEditionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** "This affects me too": the released words of others, and who says that they fit them, too. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class AffectsMeTest {
  private static final String VOTES = "SELECT count(*) FROM statement_vote";

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private Ward ward;
  private String round;

  @AfterEach
  void end() {
    ward.close();
  }

  private void begin(String... audience) {
    beginAs(Samples.CONSULTATION, audience);
  }

  private void beginAs(String yaml, String... audience) {
    ward = Ward.begin(new TestInstallation(folder, clock, store), clock, yaml, audience);
    round = ward.talk.ask();
  }

  private static String[] nurses(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> slack("U" + i, "p" + i))
        .toArray(String[]::new);
  }

  private static String user(int number) {
    return "slack:T1/U" + number;
  }

  private void says(String user, String text) {
    Map<String, String> values = Map.of(Actions.TEXT, text, Actions.QUOTE, "yes");
    assertThat(Talk.said(ward.talk.submit(user, Actions.REPLY, round, values))).startsWith("Kept");
  }

  private void released() {
    ReleasedQuotes.ofEverybody(ward.installation);
  }

  /** Nurse 1 has said something that was released. */
  private void oneStatement(String... audience) {
    begin(audience);
    says(user(1), "The printer jams all day");
    released();
  }

  private View.TextView opens(String user) {
    ChatUser who = ChatUser.parse(user);
    return (View.TextView) ward.talk.conversation().view(who, Actions.AFFECTS, round);
  }

  private static List<String> quoted(View.TextView view) {
    return view.blocks().stream()
        .filter(Block.Quotation.class::isInstance)
        .map(block -> ((Block.Quotation) block).text())
        .toList();
  }

  private static Stream<Block.Button> buttons(View.TextView view) {
    return view.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream());
  }

  /** What the first statement's buttons carry. */
  private static String name(View.TextView view) {
    return buttons(view).findFirst().orElseThrow().round();
  }

  private View.TextView taps(String user, String action, String name) {
    Answer answer = ward.talk.submit(user, action, name, Map.of());
    assertThat(answer).isInstanceOf(Answer.Show.class);
    return ((Answer.Show) answer).view();
  }

  private View.TextView tapsFirst(String user, String action) {
    return taps(user, action, name(opens(user)));
  }

  private List<String> stances() {
    return ward.texts("SELECT stance FROM statement_vote");
  }

  private void nextDay() {
    clock.set(clock.instant().plus(java.time.Duration.ofDays(1)).toString());
    ward.features.statements().tick();
  }

  @Test
  void up_to_three_are_shown_and_none_comes_twice() {
    begin(nurses(7));
    IntStream.rangeClosed(1, 5).forEach(i -> says(user(i), "The printer jams, number " + i));
    released();
    Set<String> seen = new HashSet<>();
    View.TextView view = opens(user(7));
    assertThat(quoted(view)).hasSize(3);
    assertThat(buttons(view).map(Block.Button::action))
        .containsExactly(
            "affects-me",
            "affects-not",
            "affects-pass",
            "affects-me",
            "affects-not",
            "affects-pass",
            "affects-me",
            "affects-not",
            "affects-pass");
    List<String> actions =
        List.of("affects-me", "affects-not", "affects-pass", "affects-me", "affects-pass");
    for (String action : actions) {
      String first = quoted(view).get(0);
      assertThat(seen.add(first)).as(first).isTrue();
      view = taps(user(7), action, name(view));
      assertThat(quoted(view)).doesNotContainAnyElementsOf(seen);
      assertThat(view.blocks().toString()).contains("Thank you, that is kept.");
    }
    assertThat(seen).hasSize(5);
    assertThat(buttons(view).map(Block.Button::action)).containsExactly(Actions.REPLY);
    assertThat(stances()).containsExactlyInAnyOrder("AGREE", "DISAGREE", "PASS", "AGREE", "PASS");
  }

  @Test
  void the_order_is_by_chance_and_the_same_again_until_the_week_ends() {
    begin(
        Stream.concat(Stream.of(nurses(20)), Stream.of(teams("A1", "p20"))).toArray(String[]::new));
    IntStream.rangeClosed(1, 6).forEach(i -> says(user(i), "The printer jams, number " + i));
    released();
    List<String> first = quoted(opens(user(20)));
    assertThat(quoted(opens(user(20)))).isEqualTo(first);
    assertThat(quoted(opens("teams:TENANT1/A1"))).isEqualTo(first);
    List<String> rest = first.subList(1, 3);
    assertThat(quoted(tapsFirst(user(20), Actions.AFFECTS_PASS)).subList(0, 2)).isEqualTo(rest);
    Set<List<String>> orders = new HashSet<>();
    IntStream.rangeClosed(7, 19).forEach(i -> orders.add(quoted(opens(user(i)))));
    assertThat(orders).hasSizeGreaterThan(5);
    Set<List<String>> later = new HashSet<>();
    clock.set("2026-12-01T10:00:00Z");
    IntStream.rangeClosed(7, 19).forEach(i -> later.add(quoted(opens(user(i)))));
    assertThat(later).isNotEqualTo(orders);
  }

  @Test
  void nobody_is_shown_their_own_words_in_whichever_week_and_by_whichever_account() {
    begin(slack("U1", "p1"), teams("A1", "p1"), slack("U2", "p2"));
    says(user(1), "The printer jams in the first week");
    clock.set("2026-12-01T10:00:00Z");
    round = ward.talk.ask();
    says(user(1), "The printer jams in the second week");
    says(user(2), "It asks for my password again");
    released();
    assertThat(quoted(opens(user(1)))).containsExactly("It asks for my password again");
    assertThat(quoted(opens("teams:TENANT1/A1"))).containsExactly("It asks for my password again");
    View.TextView others = opens(user(2));
    assertThat(quoted(others)).hasSize(2).allMatch(text -> text.contains("printer"));
    assertThat(taps(user(1), Actions.AFFECTS_ME, name(others)).blocks().toString())
        .contains("Nothing was kept");
    assertThat(ward.number(VOTES)).isZero();
  }

  @Test
  void property_whoever_writes_whatever_reads_all_but_their_own() {
    begin(nurses(8));
    java.util.Random random = new java.util.Random(7);
    Map<String, Integer> writers = new java.util.HashMap<>();
    for (int week = 0; week < 3; week++) {
      for (int i = 0; i < 4; i++) {
        int writer = 1 + random.nextInt(8);
        String text = "The printer jams " + week + " " + i;
        writers.put(text, writer);
        says(user(writer), text);
      }
      clock.set(clock.instant().plus(java.time.Duration.ofDays(7)).toString());
      round = ward.talk.ask();
    }
    clock.set("2026-12-15T10:00:00Z");
    released();
    for (int reader = 1; reader <= 8; reader++) {
      List<String> read = readsAll(user(reader));
      int me = reader;
      assertThat(read)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              writers.keySet().stream().filter(text -> writers.get(text) != me).toList());
    }
  }

  private List<String> readsAll(String user) {
    List<String> read = new ArrayList<>();
    View.TextView view = opens(user);
    while (!quoted(view).isEmpty()) {
      read.add(quoted(view).get(0));
      view = taps(user, Actions.AFFECTS_PASS, name(view));
    }
    return read;
  }

  @Test
  void ten_are_never_shown_and_eleven_are_from_the_next_day_on() {
    oneStatement(nurses(30));
    IntStream.rangeClosed(2, 11).forEach(i -> tapsFirst(user(i), Actions.AFFECTS_ME));
    nextDay();
    assertThat(opens(user(30)).blocks().toString()).doesNotContain("About");
    View.TextView eleventh = opens(user(12));
    taps(user(12), Actions.AFFECTS_ME, name(eleventh));
    ward.features.statements().tick();
    assertThat(opens(user(30)).blocks().toString()).as("the same day").doesNotContain("About");
    nextDay();
    assertThat(opens(user(30)).blocks().toString())
        .contains("About 15 people say this affects them too.");
  }

  @Test
  void a_number_moves_only_by_as_many_as_it_may_be_about() {
    oneStatement(nurses(40));
    IntStream.rangeClosed(2, 12).forEach(i -> tapsFirst(user(i), Actions.AFFECTS_ME));
    nextDay();
    IntStream.rangeClosed(13, 22).forEach(i -> tapsFirst(user(i), Actions.AFFECTS_ME));
    nextDay();
    assertThat(opens(user(40)).blocks().toString()).contains("About 15 people");
    String name = name(opens(user(40)));
    taps(user(2), Actions.AFFECTS_NOT, name);
    nextDay();
    assertThat(opens(user(40)).blocks().toString()).contains("About 15 people");
    taps(user(2), Actions.AFFECTS_ME, name);
    tapsFirst(user(23), Actions.AFFECTS_ME);
    nextDay();
    assertThat(opens(user(40)).blocks().toString()).contains("About 20 people");
  }

  @Test
  void disagreeing_and_passing_count_for_nothing_that_is_shown() {
    oneStatement(nurses(30));
    IntStream.rangeClosed(2, 14).forEach(i -> tapsFirst(user(i), Actions.AFFECTS_NOT));
    IntStream.rangeClosed(15, 28).forEach(i -> tapsFirst(user(i), Actions.AFFECTS_PASS));
    nextDay();
    assertThat(opens(user(30)).blocks().toString()).doesNotContain("About");
  }

  @Test
  void a_double_tap_and_a_second_account_are_one_voice_and_the_last_word_counts() throws Exception {
    oneStatement(slack("U1", "p1"), slack("U2", "p2"), teams("A2", "p2"));
    String name = name(opens(user(2)));
    List<CompletableFuture<Answer>> both =
        Collections.nCopies(2, name).stream()
            .map(
                one ->
                    CompletableFuture.supplyAsync(
                        () -> ward.talk.submit(user(2), Actions.AFFECTS_ME, one, Map.of())))
            .toList();
    for (CompletableFuture<Answer> one : both) {
      assertThat(one.get()).isInstanceOf(Answer.Show.class);
    }
    assertThat(stances()).containsExactly("AGREE");
    taps("teams:TENANT1/A2", Actions.AFFECTS_NOT, name);
    assertThat(stances()).containsExactly("DISAGREE");
    assertThat(quoted(opens("teams:TENANT1/A2"))).isEmpty();
  }

  @Test
  void words_that_are_taken_back_vanish_at_once_with_what_was_said_to_them() {
    oneStatement(nurses(3));
    String name = name(opens(user(2)));
    taps(user(2), Actions.AFFECTS_ME, name);
    ward.talk.submit(user(1), Actions.WITHDRAW, round, Map.of());
    assertThat(ward.number(VOTES)).isZero();
    assertThat(ward.number("SELECT count(*) FROM statement")).isZero();
    assertThat(quoted(opens(user(3)))).isEmpty();
    assertThat(taps(user(3), Actions.AFFECTS_ME, name).blocks().toString()).contains("taken back");
    assertThat(ward.number(VOTES)).isZero();
  }

  @Test
  void edited_words_are_other_words() {
    oneStatement(nurses(3));
    taps(user(2), Actions.AFFECTS_ME, name(opens(user(2))));
    Map<String, String> values =
        Map.of(Actions.TEXT, "Now it is the scanner", Actions.QUOTE, "yes");
    ward.talk.submit(user(1), Actions.EDIT, round, values);
    assertThat(quoted(opens(user(3)))).isEmpty();
    assertThat(ward.number(VOTES)).isZero();
  }

  @Test
  void held_flagged_drafted_and_corrected_words_are_shown_to_nobody() {
    begin(nurses(3));
    says(user(1), "The printer jams all day");
    ReleasedQuotes.of(ward.installation, "", 1, "DRAFT");
    assertThat(quoted(opens(user(2)))).isEmpty();
    Rows.change(ward.installation.database(), "UPDATE edition SET state = 'RELEASED'");
    assertThat(quoted(opens(user(2)))).hasSize(1);
    Rows.change(ward.installation.database(), "UPDATE reply SET safety = 'WAITING'");
    assertThat(quoted(opens(user(2)))).isEmpty();
    Rows.change(ward.installation.database(), "UPDATE reply SET safety = 'NONE'");
    String name = name(opens(user(2)));
    new SqlEditionStore(ward.features.database(), () -> 1).holdQuote("quotes1", "printing");
    assertThat(quoted(opens(user(2)))).isEmpty();
    taps(user(2), Actions.AFFECTS_ME, name);
    assertThat(ward.number(VOTES)).isZero();
  }

  @Test
  void a_later_edition_that_does_not_quote_it_takes_it_away() {
    oneStatement(nurses(3));
    assertThat(quoted(opens(user(2)))).hasSize(1);
    ReleasedQuotes.of(ward.installation, "", 2, "RELEASED");
    Rows.change(ward.installation.database(), "DELETE FROM quote WHERE edition_id = 'quotes2'");
    assertThat(quoted(opens(user(2)))).isEmpty();
  }

  @Test
  void an_organisations_own_words_are_shown_in_it_alone() {
    begin(slack("U1", "p1"), slack("U2", "p2"), slack("U3", "p3").replace("RX1", "RX2"));
    says(user(1), "The printer jams all day");
    ReleasedQuotes.of(ward.installation, "RX1", 1, "RELEASED");
    assertThat(quoted(opens(user(2)))).hasSize(1);
    String name = name(opens(user(2)));
    assertThat(quoted(opens(user(3)))).isEmpty();
    taps(user(3), Actions.AFFECTS_ME, name);
    assertThat(ward.number(VOTES)).isZero();
  }

  @Test
  void strangers_and_whoever_was_erased_are_told_kindly_and_nothing_is_kept() {
    oneStatement(nurses(3));
    String name = name(opens(user(2)));
    assertThat(opens("slack:T1/NOBODY").blocks().toString()).contains("people we ask");
    assertThat(taps("slack:T1/NOBODY", Actions.AFFECTS_ME, name).blocks().toString())
        .contains("people we ask");
    taps(user(2), Actions.AFFECTS_ME, name);
    taps(user(3), Actions.AFFECTS_ME, name);
    assertThat(ward.installation.ok("my-data", user(2), "--as", ADMIN))
        .contains("\"theme\":\"printing\",\"vote\":\"agree\"");
    ward.installation.ok("erase", user(2), "--as", ADMIN);
    assertThat(ward.number(VOTES)).isOne();
    taps(user(2), Actions.AFFECTS_ME, name);
    assertThat(ward.number(VOTES)).isOne();
    for (String odd : List.of("", "x", "7", "7.x", name + ".1", "99999999999999999999.1")) {
      taps(user(3), Actions.AFFECTS_ME, odd);
    }
    assertThat(ward.number(VOTES)).isOne();
  }

  @Test
  void closing_forgets_who_said_what_and_takes_no_more() {
    oneStatement(nurses(3));
    String name = name(opens(user(2)));
    taps(user(2), Actions.AFFECTS_ME, name);
    ward.installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(ward.number(VOTES)).isZero();
    assertThat(ward.number("SELECT count(*) FROM statement")).isZero();
    assertThat(opens(user(3)).blocks().toString()).contains("closed");
    taps(user(3), Actions.AFFECTS_ME, name);
    assertThat(ward.number(VOTES)).isZero();
    assertThat(ward.number("SELECT count(*) FROM statement")).isZero();
  }

  @Test
  void no_value_ties_a_vote_to_its_voter_or_two_votes_of_one_person_to_each_other() {
    begin(nurses(12));
    says(user(1), "The printer jams all day");
    says(user(2), "It asks for my password again");
    released();
    for (int i = 3; i <= 12; i++) {
      String voter = user(i);
      tapsFirst(voter, Actions.AFFECTS_ME);
      tapsFirst(voter, Actions.AFFECTS_ME);
    }
    List<TableRow> rows =
        Stream.concat(
                TableRow.all(ward.installation.database()).stream(),
                TableRow.all(TestDatabase.of(ward.installation.keys())).stream())
            .toList();
    assertThat(new JoinAttack(rows).ties()).isEmpty();
    List<TableRow> votes =
        rows.stream().filter(row -> row.table().equals("statement_vote")).toList();
    List<String> voters = votes.stream().map(row -> row.value("voter")).toList();
    assertThat(voters).hasSize(20).doesNotHaveDuplicates();
    assertThat(
            rows.stream()
                .filter(row -> !row.table().equals("statement_vote"))
                .flatMap(row -> row.cells().stream())
                .map(TableRow.Cell::value))
        .doesNotContainAnyElementsOf(voters);
    assertThat(votes.get(0).cells()).as("no time, no order").hasSize(3);
  }

  @Test
  void imported_words_are_shown_to_nobody_since_their_writer_cannot_be_known() {
    begin(nurses(3));
    Path file = ward.installation.write("in.csv", "text,quote\nThe printer jams all day,yes\n");
    ward.installation.ok("import", "getting-tech-right", file.toString(), "--as", ADMIN);
    released();
    assertThat(quoted(opens(user(2)))).isEmpty();
  }

  @Test
  void where_nobody_may_be_quoted_there_is_no_button() {
    beginAs(Samples.CONSULTATION.replace("quotes: opt-in", "quotes: none"), nurses(2));
    long id = Long.parseLong(round);
    ChatUser who = ChatUser.parse(user(1));
    assertThat(ward.talk.prompts().of(id, who, 0).orElseThrow().blocks().toString())
        .doesNotContain(Actions.AFFECTS);
    assertThat(ward.talk.reply(user(1), round, "The printer jams").toString())
        .doesNotContain(Actions.AFFECTS);
    assertThat(quoted(opens(user(2)))).isEmpty();
  }

  @Test
  void questions_and_receipts_lead_to_it_and_an_empty_page_leads_to_a_reply() {
    begin(nurses(2));
    long id = Long.parseLong(round);
    ChatUser who = ChatUser.parse(user(1));
    assertThat(ward.talk.prompts().of(id, who, 0).orElseThrow().blocks().toString())
        .contains("This affects me too");
    assertThat(ward.talk.prompts().inChannel(id).orElseThrow().blocks().toString())
        .contains("This affects me too");
    assertThat(ward.talk.reply(user(1), round, "The printer jams").toString())
        .contains("This affects me too");
    assertThat(ward.talk.type(user(2), "The printer jams").toString())
        .contains("This affects me too");
    View.TextView empty = opens(user(1));
    assertThat(empty.blocks().toString()).contains("nothing to read here yet");
    assertThat(buttons(empty).map(Block.Button::action)).containsExactly(Actions.REPLY);
  }
}
