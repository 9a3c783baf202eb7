package org.jointheconversation.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;
import static org.jointheconversation.TestInstallation.APPROVER;
import static org.jointheconversation.TestInstallation.AUTHOR;

import java.nio.file.Path;
import java.util.List;
import org.jointheconversation.Features;
import org.jointheconversation.Rows;
import org.jointheconversation.Samples;
import org.jointheconversation.SettableClock;
import org.jointheconversation.Talk;
import org.jointheconversation.TestInstallation;
import org.jointheconversation.TestStore;
import org.jointheconversation.chat.Block;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.reply.FlagStore;
import org.jointheconversation.rights.SafetyQueue;
import org.jointheconversation.store.SqlDigestSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Signposts, the queue and what a digest may quote, without a chat product in between. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class SafetyConversationTest {
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W48");
  private static final String NURSE = "slack:T1/U1";
  private static final String ROUTES =
      """
      signposts:
        - { for: danger, text: "Report it on LFPSE.", review: 2027-03-01 }
        - { for: distress, text: "Call a friend.", review: 2027-03-01 }
      """;

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
  private TestInstallation installation;
  private Features features;
  private Talk talk;

  @BeforeEach
  void begin() {
    installation = new TestInstallation(folder, clock, store);
    String one =
        "signposts:\n  - { for: distress, text: \"Talk to someone now.\", review: 2027-03-01 }\n";
    installation.begin(Samples.CONSULTATION.replace(one, ROUTES), Samples.audience(3, 0));
    features = Features.open(installation.config(), clock, "test");
    talk = new Talk(features, clock);
    talk.ask();
  }

  @AfterEach
  void end() {
    features.close();
  }

  private String said(String text) {
    return Talk.said(talk.type(NURSE, text));
  }

  @Test
  void the_routes_are_those_for_what_the_words_tell_of() {
    assertThat(said("I want to die")).contains("Call a friend.").doesNotContain("LFPSE");
    assertThat(said("A patient nearly died")).contains("LFPSE").doesNotContain("Call a friend.");
    assertThat(said("A patient died and I can't cope"))
        .contains("a patient was harmed", "very hard", "LFPSE", "Call a friend.");
  }

  @Test
  void where_no_route_is_for_that_all_are_shown() {
    assertThat(said("My manager bullied me")).contains("LFPSE", "Call a friend.");
    assertThat(said("The printer is killing me")).startsWith("Kept, Tuesday");
  }

  @Test
  void N22_what_redaction_masks_is_seen_all_the_same() {
    said("harm came to the patient at self.harm@example.org");
    said("07700 900123 I am suicidal 07700 900123");
    assertThat(safety()).containsExactly("WAITING", "WAITING");
  }

  @Test
  void N22_a_digest_quotes_a_flagged_reply_only_once_it_is_cleared() {
    quotable("The printer jams and I can't cope any more");
    quotable("The printer jams and a patient died");
    quotable("The printer jams all night");
    features.theming().themeAll();
    assertThat(quotes()).containsExactly("The printer jams all night");
    decide("can't cope", FlagStore.Decision.CLEARED);
    decide("patient died", FlagStore.Decision.KEPT_BACK);
    assertThat(quotes())
        .containsExactlyInAnyOrder(
            "The printer jams all night", "The printer jams and I can't cope any more");
    assertThat(
            Rows.number(installation.database(), "SELECT count(DISTINCT reply_id) FROM assignment"))
        .isEqualTo(3);
  }

  @Test
  void an_imported_reply_waits_too() {
    Path file = installation.write("old.csv", "text,quote\nA patient died of it,yes\nSlow,yes\n");
    installation.ok("import", "getting-tech-right", file.toString(), "--as", ADMIN);
    assertThat(safety()).containsExactlyInAnyOrder("WAITING", "NONE");
  }

  @Test
  void what_was_kept_before_is_looked_at_before_it_is_quoted() {
    quotable("The printer jams and I can't cope any more");
    quotable("The printer jams all night");
    Rows.change(installation.database(), "UPDATE reply SET safety = 'UNSEEN', concerns = ''");
    features.theming().themeAll();
    assertThat(quotes()).isEmpty();
    assertThat(features.catchingUp().tick()).isFalse();
    assertThat(quotes()).containsExactly("The printer jams all night");
    assertThat(safety()).containsExactlyInAnyOrder("WAITING", "NONE");
  }

  @Test
  void two_consultations_share_the_queue_and_are_decided_about_apart() {
    installation.write(
        "second.yaml",
        Samples.CONSULTATION
            .replace("consultation: getting-tech-right", "consultation: second-one")
            .replace("title: Getting technology right", "title: Another one")
            .replace("opens: 2026-11-16", "opens: 2026-11-17"));
    said("I want to die");
    installation.ok("apply", folder.resolve("second.yaml").toString(), "--as", AUTHOR);
    installation.ok("approve", "second-one", "--as", APPROVER);
    said("tell I want to die");
    SafetyQueue.Page page = features.safetyQueue().look(ADMIN);
    assertThat(page.items())
        .extracting(SafetyQueue.Item::consultation)
        .containsExactlyInAnyOrder("Getting technology right", "Another one");
    assertThat(page.items()).extracting(SafetyQueue.Item::token).doesNotHaveDuplicates();
    SafetyQueue.Item second =
        page.items().stream()
            .filter(item -> item.consultation().equals("Another one"))
            .findFirst()
            .orElseThrow();
    assertThat(features.safetyQueue().decide(ADMIN, second.token(), FlagStore.Decision.CLEARED))
        .isTrue();
    assertThat(
            Rows.texts(
                installation.database(),
                "SELECT slug || ' ' || safety FROM reply r JOIN consultation c"
                    + " ON c.id = r.consultation_id ORDER BY slug"))
        .containsExactly("getting-tech-right WAITING", "second-one CLEARED");
    assertThat(
            Rows.texts(
                installation.database(),
                "SELECT verb || ' ' || subject || ' ' || detail FROM audit_entry"
                    + " WHERE verb LIKE 'queue-%' ORDER BY number"))
        .containsExactly(
            "queue-look getting-tech-right 1 reply",
            "queue-look second-one 1 reply",
            "queue-clear second-one 1 reply");
  }

  @Test
  void a_page_has_five_replies_and_says_how_many_wait() {
    for (int i = 0; i < 7; i++) {
      said("I want to die " + i);
    }
    Answer answer = talk.command(ADMIN, "queue");
    List<Block> blocks = ((Answer.Say) answer).message().blocks();
    assertThat(blocks).filteredOn(Block.Quotation.class::isInstance).hasSize(5);
    assertThat(Talk.said(answer)).isEqualTo("7 replies wait for a look.");
  }

  @Test
  void long_replies_make_a_shorter_page_so_that_each_is_seen_whole() {
    for (int i = 0; i < 3; i++) {
      said("I want to die. " + "x".repeat(2_500));
    }
    List<Block> blocks = ((Answer.Say) talk.command(ADMIN, "queue")).message().blocks();
    assertThat(blocks).filteredOn(Block.Quotation.class::isInstance).hasSize(1);
  }

  private void quotable(String text) {
    said(text);
    Rows.change(installation.database(), "UPDATE reply SET may_quote = 1");
  }

  private void decide(String within, FlagStore.Decision decision) {
    SafetyQueue queue = features.safetyQueue();
    SafetyQueue.Item item =
        queue.look(ADMIN).items().stream()
            .filter(one -> one.text().reveal().contains(within))
            .findFirst()
            .orElseThrow();
    assertThat(queue.decide(ADMIN, item.token(), decision)).isTrue();
    assertThat(queue.decide(ADMIN, item.token(), FlagStore.Decision.CLEARED)).isFalse();
  }

  private List<String> quotes() {
    return new SqlDigestSource(
            features.database(),
            features.consultationStore(),
            features.themes().codings(),
            features.themes().groups(),
            (consultation, place) -> java.util.List.of())
        .quoteCandidates("getting-tech-right", WEEK).stream()
            .map(candidate -> candidate.text())
            .toList();
  }

  private List<String> safety() {
    return Rows.texts(installation.database(), "SELECT safety FROM reply");
  }
}
