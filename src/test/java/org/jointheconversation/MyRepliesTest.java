package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A writer finds everything they said in open consultations, and may change it or take it back. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class MyRepliesTest {
  private static final String NURSE = "slack:T1/U1";

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
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
    features = Features.open(installation.config(), clock, "test");
    talk = new Talk(features, clock);
    clock.set("2026-11-24T10:00:00Z");
    round = talk.ask();
  }

  @AfterEach
  void end() {
    features.close();
  }

  @Test
  void it_lists_what_was_said_newest_week_first_and_shows_none_of_its_words() {
    talk.reply(NURSE, round, "The zebra printer");
    talk.type(NURSE, "tell the zebra lift");
    clock.set("2026-12-01T10:00:00Z");
    talk.reply(NURSE, talk.ask(), "The zebra scanner");

    Message list = mine(NURSE);
    assertThat(items(list))
        .hasSize(3)
        .first()
        .isEqualTo(
            new Block.Item(
                "Week of 30 November 2026", "What slowed you down on a computer this week?"));
    assertThat(items(list).subList(1, 3))
        .containsExactlyInAnyOrder(
            new Block.Item(
                "Week of 23 November 2026", "What slowed you down on a computer this week?"),
            new Block.Item("Week of 23 November 2026", "You told us this unasked."));
    assertThat(list.text())
        .contains("newest week first", "Week of 30 November 2026", "unasked")
        .doesNotContain("zebra");
    assertThat(list.toString()).doesNotContain("zebra").doesNotContain(ids());
  }

  @Test
  void show_edit_and_withdraw_find_each_reply_by_itself() {
    talk.reply(NURSE, round, "First");
    talk.reply(NURSE, round, "Second");
    assertThat(items(mine(NURSE)))
        .extracting(Block.Item::title)
        .containsExactly(
            "Week of 23 November 2026, reply 1 of 2", "Week of 23 November 2026, reply 2 of 2");

    String first = named(NURSE, "First");
    Form edit = ((View.FormView) view(NURSE, Actions.EDIT, first)).form();
    assertThat(((Form.TextField) edit.fields().get(0)).value()).isEqualTo("First");
    Answer edited = talk.submit(NURSE, Actions.EDIT, edit.round(), Map.of(Actions.TEXT, "Third"));
    assertThat(Talk.said(edited)).startsWith("Changed, Tuesday 10:00").doesNotContain("Third");
    assertThat(texts()).containsExactlyInAnyOrder("Third", "Second");

    Answer taken = talk.submit(NURSE, Actions.WITHDRAW, named(NURSE, "Second"), Map.of());
    assertThat(Talk.said(taken)).startsWith("Taken back");
    assertThat(texts()).containsExactly("Third");
    assertThat(replied()).isEqualTo(1);
  }

  @Test
  void taking_the_last_one_back_lets_the_reminder_come_again() {
    talk.reply(NURSE, round, "Only one");
    talk.submit(NURSE, Actions.WITHDRAW, named(NURSE, "Only one"), Map.of());
    assertThat(texts()).isEmpty();
    assertThat(replied()).isZero();
    assertThat(Rows.number(installation.database(), "SELECT withdrew FROM round")).isEqualTo(1);
    assertThat(mine(NURSE).text()).contains("no reply in a consultation that is open");
  }

  @Test
  void what_was_said_unasked_can_be_changed_and_taken_back_too() {
    Answer.Say kept = (Answer.Say) talk.type(NURSE, "tell the lift, ring 07700 900123");
    assertThat(kept.message().text()).contains("a phone number").contains("18 December 2026");
    assertThat(buttons(kept.message()))
        .extracting(Block.Button::action)
        .containsExactly(Actions.MY_REPLIES, Actions.PRIVACY, Actions.AFFECTS);
    String name = named(NURSE, "the lift, ring [phone]");
    talk.submit(NURSE, Actions.EDIT, name, Map.of(Actions.TEXT, "the lift", Actions.QUOTE, "yes"));
    assertThat(texts()).containsExactly("the lift");
    assertThat(view(NURSE, Actions.SHOW, name).toString()).contains("You let us quote this");
    talk.submit(NURSE, Actions.WITHDRAW, name, Map.of());
    assertThat(texts()).isEmpty();
  }

  @Test
  void a_reply_of_an_earlier_week_keeps_its_week_when_it_is_changed() {
    talk.reply(NURSE, round, "Old");
    clock.set("2026-12-03T10:00:00Z");
    talk.submit(NURSE, Actions.EDIT, named(NURSE, "Old"), Map.of(Actions.TEXT, "Old, mended"));
    assertThat(Rows.texts(installation.database(), "SELECT week || text FROM reply"))
        .containsExactly("2026-W48Old, mended");
  }

  @Test
  void many_are_shown_a_few_at_a_time() {
    for (int i = 1; i <= 7; i++) {
      talk.reply(NURSE, round, "Reply number " + i);
    }
    Message list = mine(NURSE);
    assertThat(items(list)).hasSize(5);
    Block.Button more = buttons(list).get(buttons(list).size() - 1);
    assertThat(more.action()).isEqualTo(Actions.MY_REPLIES);
    View.TextView rest = (View.TextView) view(NURSE, more.action(), more.round());
    assertThat(rest.blocks()).filteredOn(Block.Item.class::isInstance).hasSize(2);
    assertThat(view(NURSE, Actions.MY_REPLIES, "-1").toString()).contains("reply 1 of 7");
    assertThat(view(NURSE, Actions.MY_REPLIES, "999999").toString()).doesNotContain("of 7");
  }

  @Test
  void nobody_finds_the_reply_of_somebody_else_by_its_name() {
    talk.reply(NURSE, round, "Only mine");
    String name = named(NURSE, "Only mine");
    assertThat(view("slack:T1/U2", Actions.SHOW, name).toString()).doesNotContain("Only mine");
    talk.submit("slack:T1/U2", Actions.WITHDRAW, name, Map.of());
    talk.submit("slack:T1/NOBODY", Actions.EDIT, name, Map.of(Actions.TEXT, "Not yours"));
    assertThat(texts()).containsExactly("Only mine");
    assertThat(items(mine("slack:T1/U2"))).isEmpty();
  }

  @Test
  void names_that_somebody_made_up_mean_nothing() {
    talk.reply(NURSE, round, "Only mine");
    List<String> madeUp =
        List.of(
            "own.1.AAAAAAAAAAAAAAAAAAAAAA",
            "own.99999999999999999999.AAAAAAAAAAAAAAAAAAAAAA",
            "own..",
            "own.1.",
            "",
            "0",
            "' OR 1=1 --",
            named(NURSE, "Only mine") + "A");
    for (String name : madeUp) {
      assertThat(view(NURSE, Actions.SHOW, name).toString()).as(name).contains("nothing of yours");
    }
  }

  @Test
  void after_closing_it_says_plainly_that_replies_can_no_longer_be_found() {
    talk.reply(NURSE, round, "Gone from me");
    String name = named(NURSE, "Gone from me");
    installation.ok("close", "getting-tech-right", "--as", TestInstallation.ADMIN);
    features.forgetClosed();
    Message list = mine(NURSE);
    assertThat(items(list)).isEmpty();
    assertThat(list.text()).contains("“Getting technology right” has closed", "no longer be found");
    assertThat(view(NURSE, Actions.SHOW, name).toString()).contains("no longer be found");
    assertThat(view(NURSE, Actions.SHOW, round).toString()).contains("no longer be found");
    assertThat(Talk.said(talk.submit(NURSE, Actions.WITHDRAW, name, Map.of())))
        .contains("no longer be found");
    assertThat(texts()).containsExactly("Gone from me");
  }

  @Test
  void who_was_taken_off_the_list_still_finds_what_they_said() {
    talk.reply(NURSE, round, "Said before I left");
    installation.write("staff.csv", Samples.audience(3, 0).replaceAll("slack,T1,U1,.*\n", ""));
    installation.write("consultation.yaml", Samples.CONSULTATION);
    installation.ok(
        "apply",
        installation.folder().resolve("consultation.yaml").toString(),
        "--as",
        TestInstallation.AUTHOR);
    installation.ok("approve", "getting-tech-right", "--as", TestInstallation.APPROVER);
    String name = named(NURSE, "Said before I left");
    assertThat(view(NURSE, Actions.SHOW, round).toString()).contains("Said before I left");
    talk.submit(NURSE, Actions.WITHDRAW, name, Map.of());
    assertThat(texts()).isEmpty();
  }

  private Message mine(String user) {
    return ((Answer.Say) talk.type(user, "my-replies")).message();
  }

  private View view(String user, String action, String name) {
    return talk.conversation().view(ChatUser.parse(user), action, name);
  }

  /** The name of the one reply of this person that says this. */
  private String named(String user, String text) {
    return buttons(mine(user)).stream()
        .filter(button -> button.action().equals(Actions.SHOW))
        .map(Block.Button::round)
        .filter(
            name ->
                ((View.TextView) view(user, Actions.SHOW, name))
                    .blocks()
                    .contains(new Block.Quotation(text)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Block.Item> items(Message message) {
    return message.blocks().stream()
        .filter(Block.Item.class::isInstance)
        .map(Block.Item.class::cast)
        .toList();
  }

  private static List<Block.Button> buttons(Message message) {
    return message.blocks().stream()
        .flatMap(
            block -> block instanceof Block.Buttons row ? row.buttons().stream() : Stream.empty())
        .toList();
  }

  private List<String> texts() {
    return Rows.texts(installation.database(), "SELECT text FROM reply");
  }

  private String[] ids() {
    return Rows.texts(installation.database(), "SELECT id FROM reply").toArray(String[]::new);
  }

  private int replied() {
    return Rows.number(installation.database(), "SELECT sum(replied) FROM participation");
  }
}
