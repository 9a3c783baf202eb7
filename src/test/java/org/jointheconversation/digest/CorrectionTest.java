package org.jointheconversation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointheconversation.digest.SampleWeek.WEEK;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.access.Access;
import org.jointheconversation.bench.digest.EditionsInMemory;
import org.jointheconversation.bench.digest.NoRoles;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.words.DigestWords;
import org.jointheconversation.outcome.PublicOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** N10: editions after edits and withdrawals, of the whole and of organisations. */
class CorrectionTest {
  private static final String NAME = "getting-tech-right";
  private static final String KIM = "slack:T1/UKIM";
  private static final Scope RX1 = Scope.of("RX1");
  private static final Scope RX2 = Scope.of("RX2");
  private static final Scope RX3 = Scope.of("RX3");

  private final EditionsInMemory editions = new EditionsInMemory();
  private final Map<IsoWeek, WeekAnswers> weeks = new HashMap<>();
  private FrozenCodebook codebook = SampleWeek.CODEBOOK;
  private boolean open = true;
  private DigestService service;

  @BeforeEach
  void setUp() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    service =
        new DigestService(
            new Source(),
            editions,
            new Access(Set.of(KIM), new NoRoles()),
            (actor, verb, subject, detail) -> {},
            clock,
            11,
            place -> "salt");
    weeks.put(WEEK, week(60, 40).answers());
  }

  private static OrganisationWeek week(int first, int second) {
    return new OrganisationWeek()
        .people("RX1", first, "wifi-network")
        .people("RX2", second, "wifi-network")
        .people("RX2", 30, "double-entry")
        .people("RX3", 7, "wifi-network");
  }

  private void publish() {
    service.post(NAME, WEEK, Scope.WHOLE, KIM);
    service.postOrganisations(NAME, WEEK, KIM);
  }

  private Digest show(Scope scope) {
    return service.show(NAME, WEEK, scope);
  }

  private Optional<Integer> people(Scope scope, String theme) {
    return show(scope).shown().stream()
        .filter(shown -> shown.id().equals(theme))
        .map(shown -> shown.people().getAsInt())
        .findFirst();
  }

  @Test
  void all_digests_of_a_week_are_drafted_at_once_and_hide_what_could_be_subtracted() {
    publish();
    assertThat(editions.all()).hasSize(4);
    assertThat(people(Scope.WHOLE, "wifi-network")).hasValue(105);
    assertThat(people(RX1, "wifi-network")).hasValue(60);
    assertThat(people(RX2, "wifi-network")).hasValue(40);
    assertThat(people(Scope.WHOLE, "double-entry")).hasValue(30);
    assertThat(people(RX2, "double-entry")).isEmpty();
    assertThat(people(RX3, "wifi-network")).isEmpty();
    assertThat(show(RX3).turnout().answered()).isEmpty();
  }

  @Test
  void a_change_of_ten_people_is_not_published() {
    publish();
    weeks.put(WEEK, week(50, 40).answers());
    assertThat(service.correct(NAME, WEEK)).isEmpty();
    assertThatThrownBy(() -> service.post(NAME, WEEK, Scope.WHOLE, KIM))
        .isInstanceOf(DigestRefusedException.class)
        .hasMessageContaining("nothing changed that may be published");
    assertThat(people(Scope.WHOLE, "wifi-network")).hasValue(105);
  }

  @Test
  void a_change_of_eleven_people_makes_a_new_edition_wherever_it_shows() {
    publish();
    weeks.put(WEEK, week(49, 40).answers());
    List<Edition> corrected = service.correct(NAME, WEEK);
    assertThat(corrected).extracting(Edition::scope).containsExactly(Scope.WHOLE, RX1);
    assertThat(corrected)
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(EditionState.RELEASED));
    assertThat(people(Scope.WHOLE, "wifi-network")).hasValue(95);
    assertThat(people(RX1, "wifi-network")).hasValue(50);
    assertThat(show(RX1).subject().edition()).isEqualTo(2);
    assertThat(new DigestWords(show(RX1)).method())
        .anyMatch(
            words -> words.startsWith("This replaces edition 1. What changed: Wi-Fi and network."));
    corrected.forEach(one -> assertThat(service.verify(one.id()).holds()).isTrue());
  }

  @Test
  void many_small_changes_count_against_what_was_published_not_against_each_other() {
    publish();
    for (int left = 59; left > 49; left--) {
      weeks.put(WEEK, week(left, 40).answers());
      assertThat(service.correct(NAME, WEEK)).isEmpty();
    }
    weeks.put(WEEK, week(49, 40).answers());
    assertThat(service.correct(NAME, WEEK)).hasSize(2);
    weeks.put(WEEK, week(40, 40).answers());
    assertThat(service.correct(NAME, WEEK)).isEmpty();
    weeks.put(WEEK, week(38, 40).answers());
    assertThat(service.correct(NAME, WEEK)).hasSize(2);
  }

  @Test
  void exact_numbers_of_the_whole_stay_until_enough_people_came_or_went() {
    publish();
    assertThat(show(Scope.WHOLE).turnout().answered()).hasValue(137);
    weeks.put(WEEK, week(51, 40).answers());
    service.correct(NAME, WEEK);
    assertThat(show(Scope.WHOLE).turnout().answered()).hasValue(137);
    weeks.put(WEEK, week(30, 40).answers());
    service.correct(NAME, WEEK);
    assertThat(show(Scope.WHOLE).turnout().answered()).hasValue(107);
  }

  /** 105 went to 120; back at 107 readers could subtract what they read first. */
  @Test
  void a_number_that_comes_back_must_not_end_close_to_where_it_began() {
    publish();
    weeks.put(WEEK, week(75, 40).answers());
    assertThat(service.correct(NAME, WEEK)).isNotEmpty();
    assertThat(people(RX1, "wifi-network")).hasValue(75);
    weeks.put(WEEK, week(63, 40).answers());
    assertThat(service.correct(NAME, WEEK)).isEmpty();
    weeks.put(WEEK, week(60, 40).answers());
    assertThat(service.correct(NAME, WEEK)).isNotEmpty();
    assertThat(people(RX1, "wifi-network")).hasValue(60);
  }

  /** Eleven more here and four more outside of any organisation: the four would be known. */
  @Test
  void the_turnout_stays_where_a_few_came_of_whom_it_is_not_shown() {
    weeks.put(WEEK, outside(58, 30));
    publish();
    assertThat(show(RX1).turnout().answered()).hasValue(60);
    weeks.put(WEEK, outside(69, 34));
    service.correct(NAME, WEEK);
    assertThat(show(Scope.WHOLE).turnout().answered()).hasValue(88);
    weeks.put(WEEK, outside(69, 41));
    service.correct(NAME, WEEK);
    assertThat(show(Scope.WHOLE).turnout().answered()).hasValue(110);
  }

  private static WeekAnswers outside(int here, int outside) {
    return new OrganisationWeek()
        .people("RX1", here, "wifi-network")
        .people("", outside, "wifi-network")
        .answers();
  }

  /** 100 of 115 became 120 of 129: the others went from 13 to 17 to 7 to 11, so by two at least. */
  @Test
  void a_theme_stays_where_a_few_of_the_others_came_or_went() {
    weeks.put(WEEK, othersToo(100, 15));
    publish();
    weeks.put(WEEK, othersToo(120, 9));
    service.correct(NAME, WEEK);
    assertThat(show(Scope.WHOLE).turnout().answered()).hasValue(129);
    assertThat(people(Scope.WHOLE, "wifi-network")).hasValue(100);
  }

  private static WeekAnswers othersToo(int wifi, int others) {
    return WeekAnswers.of(
        new OrganisationWeek()
            .people("", wifi, "wifi-network")
            .people("", others, "double-entry")
            .answers()
            .whole());
  }

  @Test
  void an_organisation_that_came_after_the_draft_has_no_digest_of_that_week() {
    publish();
    weeks.put(WEEK, week(60, 40).people("RX9", 30, "wifi-network").answers());
    assertThatThrownBy(() -> service.post(NAME, WEEK, Scope.of("RX9"), KIM))
        .isInstanceOf(DigestRefusedException.class)
        .hasMessageContaining("was not there when the week was drafted");
  }

  @Test
  void when_everybody_has_withdrawn_nothing_is_left_to_show() {
    publish();
    weeks.put(
        WEEK, new OrganisationWeek().people("RX1", 0).people("RX2", 0).people("RX3", 0).answers());
    service.correct(NAME, WEEK);
    assertThat(show(Scope.WHOLE).shown()).isEmpty();
    assertThat(show(Scope.WHOLE).turnout().answered()).hasValue(0);
    assertThat(show(RX1).shown()).isEmpty();
  }

  @Test
  void a_theme_that_was_hidden_appears_only_after_so_many_came_that_nobody_can_tell_how_many() {
    weeks.put(WEEK, week(60, 40).people("RX1", 9, "service-desk").answers());
    publish();
    weeks.put(WEEK, week(60, 40).people("RX1", 20, "service-desk").answers());
    assertThat(service.correct(NAME, WEEK))
        .noneMatch(one -> one.figures().contains("service-desk"));
    weeks.put(WEEK, week(60, 40).people("RX1", 21, "service-desk").answers());
    assertThat(service.correct(NAME, WEEK)).isNotEmpty();
    assertThat(people(Scope.WHOLE, "service-desk")).hasValue(20);
  }

  @Test
  void figures_stay_where_the_themes_were_changed_since_and_after_closing() {
    publish();
    weeks.put(WEEK, week(20, 40).answers());
    open = false;
    assertThat(service.correct(NAME, WEEK)).isEmpty();
    open = true;
    codebook = new FrozenCodebook(codebook.id(), "another", codebook.themes());
    assertThat(service.correct(NAME, WEEK)).isEmpty();
  }

  @Test
  void a_quote_that_was_taken_back_goes_at_once_with_a_new_edition() {
    publish();
    Edition first = editions.latest(NAME, WEEK, Scope.WHOLE).orElseThrow();
    assertThat(first.hasNoQuotes()).isFalse();
    editions.quotesOf(first.id()).clear();
    assertThat(service.correct(NAME, WEEK)).extracting(Edition::scope).containsExactly(Scope.WHOLE);
    Digest now = show(Scope.WHOLE);
    assertThat(now.subject().edition()).isEqualTo(2);
    assertThat(DigestJson.render(now)).doesNotContain("[removed]");
    assertThat(new DigestWords(now).method())
        .contains("This replaces edition 1. No number changed.");
    assertThat(service.verify(first.id()).holds()).isTrue();
  }

  @Test
  void a_draft_that_was_replaced_is_not_released() {
    service.post(NAME, WEEK, Scope.WHOLE, KIM);
    Edition draft = editions.latest(NAME, WEEK, RX1).orElseThrow();
    weeks.put(WEEK, week(40, 40).answers());
    service.correct(NAME, WEEK);
    assertThatThrownBy(() -> service.release(draft.id(), KIM)).hasMessageContaining("replaced");
    Edition newest = editions.latest(NAME, WEEK, RX1).orElseThrow();
    assertThat(newest.state()).isEqualTo(EditionState.DRAFT);
    service.release(newest.id(), KIM);
    assertThat(people(RX1, "wifi-network")).hasValue(40);
  }

  @Test
  void a_week_of_which_nothing_is_public_is_drafted_anew() {
    Edition draft = service.due(NAME, WEEK);
    service.hold(draft.id(), KIM);
    weeks.put(WEEK, week(59, 40).answers());
    assertThat(service.correct(NAME, WEEK)).isNotEmpty();
    Edition now = editions.latest(NAME, WEEK, Scope.WHOLE).orElseThrow();
    assertThat(now.id()).isNotEqualTo(draft.id());
    assertThat(now.state()).isEqualTo(EditionState.HELD);
    assertThat(now.subject().edition()).isEqualTo(1);
    assertThat(show(Scope.WHOLE).turnout().answered()).hasValue(136);
    assertThat(service.correct(NAME, WEEK)).isEmpty();
  }

  @Test
  void a_quote_that_is_held_back_leaves_a_digest_that_is_public_and_may_not_be_quoted_twice() {
    publish();
    String first = editions.latest(NAME, WEEK, Scope.WHOLE).orElseThrow().id();
    Edition now = service.holdQuote(first, "wifi-network", KIM);
    assertThat(now.subject().edition()).isEqualTo(2);
    assertThat(now.hasNoQuotes()).isTrue();
    assertThatThrownBy(() -> service.holdQuote(now.id(), "wifi-network", KIM))
        .hasMessage("this digest quotes nothing under wifi-network");
    assertThatThrownBy(() -> service.holdQuote(now.id(), "wifi-network", "slack:T1/UANN"))
        .isInstanceOf(org.jointheconversation.access.AccessDeniedException.class);
  }

  @Test
  void an_organisation_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> service.show(NAME, WEEK, Scope.of("RX9")))
        .hasMessage("there is no such organisation in this consultation");
    assertThatThrownBy(() -> service.post(NAME, WEEK, Scope.of("RX9"), KIM))
        .hasMessage("there is no such organisation in this consultation");
  }

  private final class Source implements DigestSource {
    @Override
    public Optional<DigestSettings> settings(String consultation) {
      return Optional.of(
          new DigestSettings(
              "Getting technology right",
              codebook,
              true,
              true,
              List.of(ChatChannel.parse("slack:T1/CDIGEST")),
              Map.of(),
              1,
              Optional.empty()));
    }

    @Override
    public WeekAnswers answers(String consultation, IsoWeek week) {
      return weeks.getOrDefault(week, new OrganisationWeek().answers());
    }

    @Override
    public List<QuoteCandidate> quoteCandidates(String consultation, IsoWeek week) {
      return List.of(new QuoteCandidate(1, "wifi-network", "The Wi-Fi drops in bay 4.", 0.9));
    }

    @Override
    public Map<Scope, List<QuoteCandidate>> quoteCandidatesByOrganisation(
        String consultation, IsoWeek week) {
      return Map.of();
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
    public List<IsoWeek> weeks(String consultation) {
      return List.copyOf(weeks.keySet());
    }

    @Override
    public boolean isOpen(String consultation) {
      return open;
    }

    @Override
    public boolean isThemed(String consultation, IsoWeek week) {
      return true;
    }
  }
}
