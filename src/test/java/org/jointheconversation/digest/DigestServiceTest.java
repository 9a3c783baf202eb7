package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointheconversation.digest.SampleWeek.WEEK;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.access.Access;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.bench.digest.EditionsInMemory;
import org.jointheconversation.bench.digest.NoRoles;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.outcome.PublicOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestServiceTest {
  private static final String NAME = "getting-tech-right";
  private static final String KIM = "slack:T1/UKIM";
  private static final String QUOTE = "The Wi-Fi drops whenever I walk into bay 4.";
  private static final ChatChannel TO = ChatChannel.parse("slack:T1/CDIGEST");
  private static final ChatChannel REVIEW = ChatChannel.parse("slack:T1/CREVIEW");

  private final EditionsInMemory editions = new EditionsInMemory();
  private final Map<IsoWeek, Answers> weeks = new HashMap<>();
  private final List<String> audit = new ArrayList<>();
  private boolean approve = true;

  /** What another process does while this one reads its week. */
  private Runnable beforeAnswering = () -> {};

  private DigestService service;

  @BeforeEach
  void setUp() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    Access access = new Access(Set.of(KIM), new NoRoles());
    service =
        new DigestService(
            new Source(),
            editions,
            access,
            (actor, verb, subject, detail) -> audit.add(actor + " " + verb + " " + detail),
            clock,
            11,
            place -> "salt");
    weeks.put(WEEK, new SampleWeek().people(40, "wifi-network").answers());
  }

  @Test
  void a_preview_has_the_id_and_the_bytes_that_are_published() {
    Digest preview = service.show(NAME, WEEK, Scope.WHOLE);
    assertThat(editions.all()).isEmpty();
    DigestService.Release release = service.post(NAME, WEEK, Scope.WHOLE, KIM);
    assertThat(release.edition().id()).isEqualTo(preview.id());
    assertThat(DigestJson.render(service.show(NAME, WEEK, Scope.WHOLE)))
        .isEqualTo(DigestJson.render(preview));
    assertThat(DigestJson.render(preview)).contains(QUOTE);
  }

  @Test
  void what_was_published_stays_when_replies_come_or_go() {
    service.post(NAME, WEEK, Scope.WHOLE, KIM);
    String published = DigestJson.render(service.show(NAME, WEEK, Scope.WHOLE));
    weeks.put(WEEK, new SampleWeek().people(90, "double-entry").answers());
    assertThat(DigestJson.render(service.show(NAME, WEEK, Scope.WHOLE))).isEqualTo(published);
  }

  @Test
  void a_due_digest_goes_to_review_and_waits_for_a_person() {
    Edition edition = service.due(NAME, WEEK);
    assertThat(edition.state()).isEqualTo(EditionState.DRAFT);
    assertThat(editions.postings()).containsExactly("review slack:T1/CREVIEW");
    assertThat(service.message(edition.id(), REVIEW, false).orElseThrow().text())
        .startsWith("Draft:");
    assertThat(service.message(edition.id(), TO, false)).isEmpty();
  }

  @Test
  void a_digest_due_twice_is_drafted_once() {
    assertThat(service.due(NAME, WEEK)).isEqualTo(service.due(NAME, WEEK));
    assertThat(editions.all()).hasSize(1);
    assertThat(editions.postings()).hasSize(1);
  }

  @Test
  void two_processes_that_draft_at_once_make_one_edition() {
    beforeAnswering = () -> service.due(NAME, WEEK);
    Edition edition = service.due(NAME, WEEK);
    assertThat(editions.all().values()).containsExactly(edition);
    assertThat(editions.postings()).hasSize(1);
  }

  @Test
  void without_approval_a_digest_posts_by_itself_and_without_quotes() {
    approve = false;
    Edition edition = service.due(NAME, WEEK);
    assertThat(edition.state()).isEqualTo(EditionState.RELEASED);
    assertThat(editions.postings()).containsExactly("system slack:T1/CDIGEST");
    assertThat(service.message(edition.id(), TO, false).orElseThrow().text()).doesNotContain(QUOTE);
    assertThat(audit).containsExactly("system release getting-tech-right 2026-W47 edition 1");
  }

  @Test
  void a_draft_with_quotes_waits_for_a_person_even_where_approval_was_dropped_since() {
    service.due(NAME, WEEK);
    approve = false;
    assertThat(service.due(NAME, WEEK).state()).isEqualTo(EditionState.DRAFT);
  }

  @Test
  void a_released_draft_goes_to_its_channels_once() {
    Edition draft = service.due(NAME, WEEK);
    DigestService.Release release = service.release(draft.id(), KIM);
    assertThat(release.to()).containsExactly(TO);
    assertThat(release.message().text()).contains(QUOTE).doesNotContain("Draft:");
    assertThat(service.message(draft.id(), REVIEW, false)).isEmpty();
    assertThat(service.message(draft.id(), REVIEW, true).orElseThrow().text())
        .as("the draft that stands there becomes the digest")
        .doesNotContain("Draft:");
    assertThatThrownBy(() -> service.release(draft.id(), KIM))
        .isInstanceOf(DigestRefusedException.class)
        .hasMessage("this digest was released already");
    assertThat(editions.postings()).contains(KIM + " slack:T1/CDIGEST").hasSize(2);
  }

  @Test
  void a_held_digest_is_not_posted_until_it_is_let_go() {
    Edition draft = service.due(NAME, WEEK);
    assertThat(service.hold(draft.id(), KIM).state()).isEqualTo(EditionState.HELD);
    assertThat(service.hold(draft.id(), KIM).state()).isEqualTo(EditionState.HELD);
    assertThatThrownBy(() -> service.post(NAME, WEEK, Scope.WHOLE, KIM))
        .hasMessageContaining("release " + draft.id());
    assertThat(service.release(draft.id(), KIM).edition().state()).isEqualTo(EditionState.RELEASED);
    assertThatThrownBy(() -> service.hold(draft.id(), KIM))
        .isInstanceOf(DigestRefusedException.class);
    assertThat(audit).hasSize(3);
  }

  @Test
  void only_coordinators_post_hold_and_release() {
    Edition draft = service.due(NAME, WEEK);
    assertThatThrownBy(() -> service.post(NAME, WEEK, Scope.WHOLE, "slack:T1/UANN"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> service.hold(draft.id(), "slack:T1/UANN"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> service.release(draft.id(), "slack:T1/UANN"))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(editions.find(draft.id()).orElseThrow().state()).isEqualTo(EditionState.DRAFT);
  }

  @Test
  void N8_a_withdrawn_quote_goes_at_once_and_the_edition_still_verifies() {
    DigestService.Release release = service.post(NAME, WEEK, Scope.WHOLE, KIM);
    editions.quotesOf(release.edition().id()).clear();
    assertThat(DigestJson.render(service.show(NAME, WEEK, Scope.WHOLE)))
        .contains("[removed]")
        .doesNotContain(QUOTE);
    assertThat(service.verify(release.edition().id()).holds()).isTrue();
  }

  @Test
  void no_byte_that_is_kept_for_ever_holds_a_quotes_text() {
    Edition edition = service.post(NAME, WEEK, Scope.WHOLE, KIM).edition();
    assertThat(editions.frozen(edition.id()) + edition.figures()).doesNotContain("bay 4");
  }

  @Test
  void verify_finds_figures_or_an_input_that_were_changed() {
    Edition edition = service.post(NAME, WEEK, Scope.WHOLE, KIM).edition();
    String frozen = editions.frozen(edition.id());
    store(edition, frozen, edition.figures().replace("\"people\":40", "\"people\":45"));
    assertThat(service.verify(edition.id()).holds()).isFalse();
    store(edition, frozen.replace("\"people\":40", "\"people\":41"), edition.figures());
    assertThat(service.verify(edition.id()).holds()).isFalse();
    store(edition, "{}", edition.figures());
    assertThat(service.verify(edition.id()).holds()).isFalse();
    store(edition, frozen, edition.figures());
    assertThat(service.verify(edition.id()).holds()).isTrue();
  }

  @Test
  void change_is_measured_against_what_was_published() {
    weeks.put(WEEK.previous(), new SampleWeek().people(20, "wifi-network").answers());
    service.post(NAME, WEEK.previous(), Scope.WHOLE, KIM);
    weeks.put(WEEK.previous(), new SampleWeek().people(90, "wifi-network").answers());
    weeks.put(WEEK.plus(-2), new SampleWeek().people(30, "wifi-network").answers());
    weeks.put(WEEK.plus(-5), new SampleWeek().people(500, "wifi-network").answers());
    assertThat(service.show(NAME, WEEK, Scope.WHOLE).themes().get(0).change().people())
        .hasValue(15);
  }

  @Test
  void an_unknown_consultation_or_digest_is_refused() {
    assertThatThrownBy(() -> service.show("nothing", WEEK, Scope.WHOLE))
        .hasMessage("there is no consultation nothing");
    assertThatThrownBy(() -> service.verify("nothing")).hasMessage("there is no digest nothing");
  }

  private void store(Edition edition, String frozen, String figures) {
    editions.allFrozen().put(edition.id(), frozen);
    editions
        .all()
        .put(edition.id(), new Edition(edition.id(), edition.subject(), edition.state(), figures));
  }

  @Test
  void before_closing_every_week_with_replies_gets_a_draft_that_is_posted_nowhere() {
    IsoWeek earlier = WEEK.plus(-5);
    weeks.put(earlier, new SampleWeek().people(20, "double-entry").answers());
    Edition stored = service.due(NAME, WEEK);
    int posted = editions.postings().size();
    service.draftAll(NAME);
    assertThat(service.list(NAME)).hasSize(2).contains(stored);
    assertThat(service.show(NAME, earlier, Scope.WHOLE).themes()).hasSize(1);
    assertThat(editions.postings()).hasSize(posted);
    service.draftAll(NAME);
    assertThat(service.list(NAME)).hasSize(2);
  }

  private final class Source implements DigestSource {
    @Override
    public List<IsoWeek> weeks(String consultation) {
      return weeks.keySet().stream().sorted().toList();
    }

    @Override
    public List<PublicOutcome> outcomes(String consultation, Scope scope) {
      return List.of();
    }

    @Override
    public List<Emerging> emerging(String consultation, IsoWeek week) {
      return List.of();
    }

    @Override
    public boolean isThemed(String consultation, IsoWeek week) {
      return true;
    }

    @Override
    public Optional<DigestSettings> settings(String consultation) {
      return Optional.of(
              new DigestSettings(
                  "Getting technology right",
                  SampleWeek.CODEBOOK,
                  true,
                  approve,
                  List.of(TO),
                  Map.of(),
                  2,
                  Optional.of(REVIEW)))
          .filter(settings -> consultation.equals(NAME));
    }

    @Override
    public Map<Scope, List<QuoteCandidate>> quoteCandidatesByOrganisation(
        String consultation, IsoWeek week) {
      return Map.of();
    }

    @Override
    public boolean isOpen(String consultation) {
      return true;
    }

    @Override
    public WeekAnswers answers(String consultation, IsoWeek week) {
      Runnable other = beforeAnswering;
      beforeAnswering = () -> {};
      other.run();
      return WeekAnswers.of(weeks.getOrDefault(week, new SampleWeek().answers()));
    }

    @Override
    public List<QuoteCandidate> quoteCandidates(String consultation, IsoWeek week) {
      return List.of(new QuoteCandidate(1, "wifi-network", QUOTE, 0.9));
    }
  }
}
