package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.View;
import org.jointheconversation.slack.SlackBlocks;
import org.jointheconversation.teams.TeamsCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told about their data before they answer, and that it can be shown later. */
class PrivacyWordsTest {
  private static final String NURSE = "slack:T1/U1";

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private TestInstallation installation;
  private Features features;
  private Talk talk;
  private String round;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock);
    installation.begin(Samples.CONSULTATION, Samples.audience(3, 0));
    open();
  }

  private void open() {
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
  void N5_N30_the_whole_says_who_why_on_which_basis_who_sees_how_long_and_where_to_complain() {
    Message whole = privacy();
    assertThat(whole.text())
        .contains("Example NHS Trust asks", "Chief Nursing Information Officer decides")
        .contains("Find what slows frontline staff down", "Which problems are fixed first")
        .contains("public task", "You do not have to answer")
        .contains("11 people or more", "named person")
        .contains("Slack and Microsoft keep their own records")
        .contains("confidential until this closes on 18 December 2026", "365 days later")
        .contains("cannot be linked to you", "fewer than 11 people")
        .contains("my-replies", "take it back")
        .contains("ig@example.nhs.uk", "complain", "ico.org.uk")
        .contains("https://example.nhs.uk/tech-plan")
        .contains("Version of these words: " + version());
    assertThat(whole.text().length()).isLessThan(4_000);
    assertThat(whole.blocks()).filteredOn(Block.Item.class::isInstance).hasSize(9);
  }

  @Test
  void S16_T17_the_whole_is_one_message_in_either_language_on_either_platform() {
    for (String language : List.of("english", "cymraeg")) {
      talk.type(NURSE, language);
      assertThat(SlackBlocks.json(privacy()).split("\"blocks\"", -1)).as(language).hasSize(2);
      assertThat(TeamsCards.json(privacy())).as(language).startsWith("{");
      assertThat(SlackBlocks.json(prompt()).split("\"blocks\"", -1)).as(language).hasSize(2);
      assertThat(TeamsCards.json(prompt())).as(language).startsWith("{");
    }
  }

  @Test
  void the_question_has_the_short_form_and_a_button_for_the_whole() {
    Message prompt = prompt();
    assertThat(prompt.text())
        .contains("confidential until 18 December 2026", "cannot be linked to you")
        .contains("11 people or more", "if you agree");
    Block.Button button = button(prompt);
    assertThat(button.label()).isEqualTo("Who sees this?");
    View.TextView whole =
        (View.TextView)
            talk.conversation().view(ChatUser.parse(NURSE), button.action(), button.round());
    assertThat(whole.title()).isEqualTo("Who sees this?");
    assertThat(whole.blocks()).isEqualTo(privacy().blocks());
  }

  @Test
  void N4_every_form_says_it_again_above_the_button_that_sends() {
    Form form = talk.conversation().replyForm(ChatUser.parse(NURSE), round).orElseThrow();
    assertThat(form.note())
        .contains("leave out patient details and names")
        .contains("confidential until 18 December 2026");
  }

  @Test
  void N5_a_reply_carries_the_version_of_words_that_are_kept_in_both_languages() {
    talk.reply(NURSE, round, "First");
    talk.type(NURSE, "cymraeg");
    talk.reply(NURSE, round, "Second");
    talk.type(NURSE, "tell third");
    assertThat(versions()).hasSize(3).containsOnly(version());
    assertThat(version()).matches("[0-9a-f]{8}");
    assertThat(Rows.texts(installation.database(), "SELECT words FROM privacy_words"))
        .hasSize(2)
        .anySatisfy(words -> assertThat(words).contains("Example NHS Trust asks"))
        .anySatisfy(words -> assertThat(words).contains("Example NHS Trust sy’n gofyn"))
        .allSatisfy(words -> assertThat(words).contains("ig@example.nhs.uk"));
    // Nothing of the reply says in which language its writer was asked.
    assertThat(
            Rows.number(
                installation.database(), "SELECT count(DISTINCT version) FROM privacy_words"))
        .isEqualTo(1);
  }

  @Test
  void other_words_are_another_version_and_the_old_words_stay() {
    talk.reply(NURSE, round, "Before");
    String before = version();
    apply(
        Samples.CONSULTATION.replace("contact: ig@example.nhs.uk", "contact: dpo@example.nhs.uk"));
    talk = new Talk(features, clock);
    talk.ask();
    talk.reply(NURSE, round, "After");
    assertThat(versions()).hasSize(2).doesNotHaveDuplicates().contains(before);
    assertThat(
            Rows.texts(
                installation.database(),
                "SELECT words FROM privacy_words WHERE language = 'en' ORDER BY version = '"
                    + before
                    + "' DESC"))
        .satisfiesExactly(
            old -> assertThat(old).contains("ig@example.nhs.uk"),
            current -> assertThat(current).contains("dpo@example.nhs.uk"));
  }

  @Test
  void a_revision_that_changes_no_word_of_it_keeps_the_version() {
    talk.reply(NURSE, round, "Before");
    apply(
        Samples.CONSULTATION.replace("post: every Monday at 09:00", "post: every Monday at 08:00"));
    talk = new Talk(features, clock);
    talk.ask();
    talk.reply(NURSE, round, "After");
    assertThat(versions()).hasSize(2).containsOnly(version());
  }

  @Test
  void a_verb_prints_what_was_shown() {
    talk.reply(NURSE, round, "First");
    assertThat(installation.ok("privacy-words").lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"version\":\"" + version() + "\",\"language\":\"cy\",\"words\":\"");
  }

  @Test
  void who_is_asked_nothing_is_told_so() {
    Answer.Say said = (Answer.Say) talk.type("slack:T1/NOBODY", "privacy");
    assertThat(said.message().text()).contains("Nothing is open for you");
  }

  private void apply(String yaml) {
    installation.write("consultation.yaml", yaml);
    String file = installation.folder().resolve("consultation.yaml").toString();
    installation.ok("apply", file, "--as", TestInstallation.AUTHOR);
    installation.ok("approve", "getting-tech-right", "--as", TestInstallation.APPROVER);
  }

  private Message privacy() {
    return ((Answer.Say) talk.type(NURSE, "privacy")).message();
  }

  private Message prompt() {
    return talk.prompts().of(Long.parseLong(round), ChatUser.parse(NURSE), 0).orElseThrow();
  }

  private static Block.Button button(Message message) {
    return message.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .filter(button -> button.action().equals(Actions.PRIVACY))
        .findFirst()
        .orElseThrow();
  }

  private String version() {
    privacy();
    return Rows.texts(installation.database(), "SELECT version FROM privacy_words").get(0);
  }

  private List<String> versions() {
    return Rows.texts(installation.database(), "SELECT privacy_version FROM reply");
  }
}
