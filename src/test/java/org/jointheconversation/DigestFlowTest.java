package org.jointheconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointheconversation.TestInstallation.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jointheconversation.slack.FakeSlack;
import org.jointheconversation.store.SqlEditionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A week of replies becomes a draft on Monday, and a digest once a person lets it go. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestStore.class)
class DigestFlowTest {
  private static final int STAFF = 12;

  @Parameter TestStore store;
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-24T09:55:00Z");
  private final SlackSide side = new SlackSide();
  private TestInstallation installation;
  private App app;

  @AfterEach
  void end() {
    app.close();
    side.close();
  }

  private void serve(String yaml) {
    installation = side.reachedBy(new TestInstallation(folder, clock, store));
    installation.begin(SlackSide.here(yaml), SlackSide.here(Samples.audience(STAFF, 0)));
    app = App.start(installation.config(), clock);
    side.doorOf(app, clock);
  }

  /** Replies that were collected elsewhere: nobody was asked for them. */
  private void aWeekOfReplies() {
    StringBuilder rows = new StringBuilder("text,person\n");
    IntStream.rangeClosed(1, STAFF)
        .forEach(i -> rows.append("It asks for my password again,p").append(i).append('\n'));
    Path file = installation.write("replies.csv", rows.toString());
    installation.ok("import", "getting-tech-right", file.toString(), "--as", ADMIN);
  }

  /** Asks everybody, at the pace the platform allows, and lets everybody answer. */
  private void everybodyIsAskedAndAnswers() {
    installation.ok("send", "getting-tech-right/slowed-down", "--as", ADMIN);
    Eventually.holds(
        "everybody is asked",
        () -> {
          clock.advance(Duration.ofMillis(400));
          return side.slack.calls("chat.postMessage").size() == STAFF;
        });
    IntStream.rangeClosed(1, STAFF)
        .forEach(i -> side.type("U" + i, "It asks for my password again and again"));
  }

  @Test
  void monday_at_nine_the_last_week_is_drafted_for_review_and_not_a_second_before() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    clock.set("2026-11-30T08:59:59Z");
    app.edit();
    assertThat(editions()).isEmpty();
    clock.set("2026-11-30T09:00:00Z");
    String draft = side.message("CREVIEW", 1).path("text").asText();
    assertThat(draft).contains("Getting technology right");
    assertThat(side.slack.messages("CDIGEST")).isEmpty();
    assertThat(editions()).containsExactly("2026-W48 DRAFT");
  }

  @Test
  void a_released_digest_reaches_its_channel_once_with_the_figures_of_the_week() throws Exception {
    serve(Samples.CONSULTATION);
    everybodyIsAskedAndAnswers();
    clock.set("2026-11-30T09:00:00Z");
    side.message("CREVIEW", 1);
    installation.ok("release", id(), "--as", ADMIN);
    assertThat(side.message("CDIGEST", 1).path("text").asText()).contains("12");

    JsonNode json = new ObjectMapper().readTree(digest("json"));
    assertThat(json.path("asked").asInt()).isEqualTo(STAFF);
    assertThat(json.path("answered").asInt()).isEqualTo(STAFF);
    assertThat(json.path("replies").asInt()).isEqualTo(STAFF);
    assertThat(json.path("week").asText()).isEqualTo("2026-W48");
    assertThat(json.path("id").asText()).isEqualTo(id());
    assertThat(installation.run("digest", "verify", id()).exitCode()).isZero();
    assertThat(installation.run("release", id(), "--as", ADMIN).err()).contains("already");

    app.edit();
    app.edit();
    assertThat(side.slack.posts("CDIGEST")).hasSize(1);
    assertThat(side.slack.posts("CREVIEW")).hasSize(1);
  }

  @Test
  void details_stand_in_the_thread_of_the_digest() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    clock.set("2026-11-30T09:00:00Z");
    JsonNode draft = side.message("CREVIEW", 1);
    JsonNode made = side.message("CREVIEW", 2);
    assertThat(made.path("thread_ts").asText()).isEqualTo(draft.path("ts").asText());
    assertThat(made.path("text").asText()).startsWith("How this was made");
  }

  @Test
  void a_draft_that_is_released_into_its_own_channel_becomes_the_digest() {
    serve(Samples.CONSULTATION.replace("CREVIEW", "CDIGEST"));
    aWeekOfReplies();
    clock.set("2026-11-30T09:00:00Z");
    assertThat(side.message("CDIGEST", 1).path("text").asText()).startsWith("Draft");
    sent(1);
    installation.ok("release", id(), "--as", ADMIN);
    Eventually.holds(
        "the draft is the digest",
        () -> !side.slack.posts("CDIGEST").get(0).path("text").asText().startsWith("Draft"));
    sent(1);
    assertThat(side.slack.posts("CDIGEST")).hasSize(1);
    assertThat(side.slack.calls("chat.update")).hasSize(1);
  }

  @Test
  void what_is_queued_again_and_says_the_same_stays_as_it_is() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    clock.set("2026-11-30T09:00:00Z");
    sent(1);
    installation.ok("release", id(), "--as", ADMIN);
    sent(2);
    int posts = side.slack.calls("chat.postMessage").size();
    assertThat(requeued()).isEqualTo(2);
    sent(2);
    assertThat(side.slack.calls("chat.update")).as("the draft became the digest").hasSize(1);
    assertThat(side.slack.calls("chat.postMessage")).hasSize(posts);
  }

  @Test
  void a_draft_offers_to_be_released_until_it_is() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    clock.set("2026-11-30T09:00:00Z");
    side.message("CREVIEW", 1);
    sent(1);
    installation.ok("release", id(), "--as", ADMIN);
    sent(2);
    assertThat(side.slack.posts("CREVIEW")).hasSize(1);
    assertThat(side.slack.posts("CREVIEW").get(0).path("text").asText())
        .startsWith("Getting technology right");
  }

  @Test
  void S31_a_channel_that_is_archived_is_named_and_not_tried_again() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    side.slack.failNext("chat.postMessage", new FakeSlack.Failure.Error("is_archived"));
    clock.set("2026-11-30T09:00:00Z");
    Eventually.holds(
        "it is said that the draft reaches nobody",
        () ->
            installation
                .run("rounds", "getting-tech-right")
                .err()
                .contains("does not reach slack:" + FakeSlack.TEAM + "/CREVIEW: is_archived."));
    clock.set("2026-11-30T12:00:00Z");
    app.edit();
    assertThat(side.slack.calls("chat.postMessage")).hasSize(1);
  }

  private int requeued() {
    try (Features features = Features.open(installation.config(), clock, "test")) {
      return new SqlEditionStore(features.database(), () -> 1).requeue(id());
    }
  }

  /** Waits until so many postings in Slack are recorded. */
  private void sent(int count) {
    Eventually.holds(
        count + " postings are recorded",
        () ->
            Rows.texts(
                        installation.database(),
                        "SELECT id FROM delivery WHERE edition_id IS NOT NULL AND state = 'SENT'")
                    .size()
                == count);
  }

  @Test
  void a_held_digest_stays_until_it_is_let_go() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    clock.set("2026-11-30T09:00:00Z");
    side.message("CREVIEW", 1);
    installation.ok("hold", id(), "--as", ADMIN);
    TestInstallation.Ran posted = post();
    assertThat(posted.exitCode()).isEqualTo(1);
    assertThat(posted.err()).contains("release " + id());
    installation.ok("release", id(), "--as", ADMIN);
    side.message("CDIGEST", 1);
  }

  @Test
  void a_digest_that_needs_no_release_posts_by_itself() {
    serve(Samples.CONSULTATION.replace("approve: true", "approve: false"));
    aWeekOfReplies();
    clock.set("2026-11-30T09:00:00Z");
    side.message("CDIGEST", 1);
    assertThat(editions()).containsExactly("2026-W48 RELEASED");
  }

  @Test
  void post_releases_at_once_and_without_serve_the_posting_waits() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    app.close();
    clock.set("2026-11-30T08:00:00Z");
    assertThat(post().exitCode()).isZero();
    assertThat(editions()).containsExactly("2026-W48 RELEASED");
    assertThat(side.slack.messages("CDIGEST")).isEmpty();
    app = App.start(installation.config(), clock);
    side.message("CDIGEST", 1);
  }

  @Test
  void closing_composes_the_last_digest_of_the_week_it_falls_into() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    installation.ok("close", "getting-tech-right", "--as", ADMIN);
    assertThat(editions()).contains("2026-W48 DRAFT");
    assertThat(installation.run("digest", "verify", id()).exitCode()).isZero();
  }

  @Test
  void the_same_week_gives_the_same_bytes_before_and_after_it_is_stored() {
    serve(Samples.CONSULTATION);
    aWeekOfReplies();
    clock.set("2026-11-30T08:00:00Z");
    String once = digest("json");
    assertThat(digest("json")).isEqualTo(once);
    assertThat(editions()).isEmpty();
  }

  @Test
  void a_quote_that_is_held_back_leaves_the_draft_and_never_reaches_the_channel() {
    serve(Samples.CONSULTATION);
    aWeekOfQuotes();
    clock.set("2026-11-30T09:00:00Z");
    assertThat(side.message("CREVIEW", 1).toString()).contains("fourth floor");
    sent(1);
    String draft = id();
    installation.ok("hold", draft, "--quote", "logging-in", "--as", ADMIN);
    Eventually.holds(
        "the draft has lost it",
        () -> !side.slack.posts("CREVIEW").get(0).toString().contains("fourth floor"));
    assertThat(id()).isNotEqualTo(draft);
    installation.ok("release", id(), "--as", ADMIN);
    assertThat(side.message("CDIGEST", 1).toString()).doesNotContain("fourth floor");
  }

  @Test
  void a_quote_that_is_held_back_later_goes_from_the_post_and_makes_a_new_edition() {
    serve(Samples.CONSULTATION);
    aWeekOfQuotes();
    clock.set("2026-11-30T09:00:00Z");
    sent(1);
    String first = id();
    installation.ok("release", first, "--as", ADMIN);
    assertThat(side.message("CDIGEST", 1).toString()).contains("fourth floor");
    sent(2);
    installation.ok("hold", first, "--quote", "logging-in", "--as", ADMIN);
    Eventually.holds(
        "the post is edited",
        () -> !side.slack.posts("CDIGEST").get(0).toString().contains("fourth floor"));
    assertThat(side.slack.posts("CDIGEST")).hasSize(1);
    assertThat(editions()).containsExactly("2026-W48 RELEASED", "2026-W48 RELEASED");
    assertThat(installation.run("digest", "verify", first).exitCode()).isZero();
    assertThat(digest("json")).contains("\"edition\":2").doesNotContain("fourth floor");
  }

  private void aWeekOfQuotes() {
    StringBuilder rows = new StringBuilder("text,person,quote\n");
    IntStream.rangeClosed(1, STAFF)
        .forEach(
            i ->
                rows.append("It asks for my password again on the fourth floor,p")
                    .append(i)
                    .append(i == 1 ? ",yes\n" : ",no\n"));
    Path file = installation.write("quotes.csv", rows.toString());
    installation.ok("import", "getting-tech-right", file.toString(), "--as", ADMIN);
  }

  private TestInstallation.Ran post() {
    return installation.run(
        "digest", "getting-tech-right", "--week", "2026-W48", "--post", "--as", ADMIN);
  }

  private String digest(String format) {
    return installation.ok(
        "digest", "getting-tech-right", "--week", "2026-W48", "--format", format);
  }

  private String id() {
    return Rows.texts(
            installation.database(),
            "SELECT id FROM edition WHERE week = '2026-W48' AND organisation = ''")
        .get(0);
  }

  private List<String> editions() {
    return Rows.texts(
        installation.database(),
        "SELECT week || ' ' || state FROM edition WHERE organisation = '' ORDER BY week");
  }
}
