package org.jointheconversation.bench.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointheconversation.access.Access;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.AnswerTally;
import org.jointheconversation.digest.Answers;
import org.jointheconversation.digest.AskedGroup;
import org.jointheconversation.digest.DigestJson;
import org.jointheconversation.digest.DigestService;
import org.jointheconversation.digest.DigestSettings;
import org.jointheconversation.digest.DigestSource;
import org.jointheconversation.digest.Edition;
import org.jointheconversation.digest.EditionState;
import org.jointheconversation.digest.Emerging;
import org.jointheconversation.digest.FrozenCodebook;
import org.jointheconversation.digest.QuoteCandidate;
import org.jointheconversation.digest.Scope;
import org.jointheconversation.digest.WeekAnswers;
import org.jointheconversation.outcome.PublicOutcome;

/** Publishes as the product does, with everything but a disk. Not thread-safe. */
final class ProductPublisher implements Publisher, DigestSource {
  private static final String NAME = "made";
  private static final String COORDINATOR = "slack:T1/UKIM";

  private final FrozenCodebook codebook;
  private final EditionsInMemory editions = new EditionsInMemory();
  private final Map<IsoWeek, WeekAnswers> weeks = new HashMap<>();
  private final DigestService digests;

  ProductPublisher(FrozenCodebook codebook, int minGroup) {
    this(codebook, minGroup, place -> "salt of " + place);
  }

  /**
   * @param salts what nobody can guess of a digest's place
   */
  ProductPublisher(FrozenCodebook codebook, int minGroup, UnaryOperator<String> salts) {
    this.codebook = codebook;
    this.digests =
        new DigestService(
            this,
            editions,
            new Access(Set.of(COORDINATOR), new NoRoles()),
            (actor, verb, subject, detail) -> {},
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            minGroup,
            salts);
  }

  @Override
  public void draft(IsoWeek week, List<Person> people) {
    weeks.put(week, answers(people));
    digests.due(NAME, week);
  }

  @Override
  public List<String> publish(IsoWeek week, List<Person> people, Event.Release release) {
    weeks.put(week, answers(people));
    Set<String> publicBefore = released(week);
    if (digests.isReleased(NAME, week, Scope.WHOLE)) {
      digests.correct(NAME, week);
    } else {
      digests.post(NAME, week, Scope.WHOLE, COORDINATOR);
    }
    if (release == Event.Release.ALL) {
      digests.postOrganisations(NAME, week, COORDINATOR);
    } else if (release == Event.Release.ONE) {
      waiting(week).limit(1).forEach(one -> digests.post(NAME, week, one, COORDINATOR));
    }
    return editions.latest(NAME, week).stream()
        .filter(edition -> edition.state() == EditionState.RELEASED)
        .filter(edition -> !publicBefore.contains(edition.id()))
        .map(this::line)
        .toList();
  }

  private Set<String> released(IsoWeek week) {
    return editions.latest(NAME, week).stream()
        .filter(edition -> edition.state() == EditionState.RELEASED)
        .map(Edition::id)
        .collect(Collectors.toSet());
  }

  private Stream<Scope> waiting(IsoWeek week) {
    return editions.latest(NAME, week).stream()
        .filter(edition -> edition.state() == EditionState.DRAFT)
        .map(Edition::scope);
  }

  private String line(Edition edition) {
    Scope scope = edition.scope();
    return DigestJson.render(digests.show(NAME, edition.subject().week(), scope));
  }

  private static WeekAnswers answers(List<Person> people) {
    Group whole = new Group();
    Group elsewhere = new Group();
    SortedMap<String, Group> places = new TreeMap<>();
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      whole.add(i, person);
      person
          .organisation()
          .map(name -> places.computeIfAbsent(name, n -> new Group()))
          .orElse(elsewhere)
          .add(i, person);
    }
    SortedMap<String, Answers> answers = new TreeMap<>();
    List<AskedGroup> asked = new ArrayList<>();
    places.forEach((name, group) -> answers.put(name, group.answers()));
    places.forEach((name, group) -> asked.add(group.asked(name)));
    asked.add(elsewhere.asked(""));
    return new WeekAnswers(
        whole.answers(), answers, elsewhere.anybody().map(Group::answers), asked);
  }

  /** People who are counted together. */
  private static final class Group {
    private final AnswerTally tally = new AnswerTally();
    private int people;
    private int asked;
    private int silent;

    void add(int number, Person person) {
      person.replies().forEach(reply -> tally.add(Integer.toString(number), reply));
      people++;
      asked += person.asked() ? 1 : 0;
      silent += person.asked() && person.replies().isEmpty() ? 1 : 0;
    }

    Optional<Group> anybody() {
      return people == 0 ? Optional.empty() : Optional.of(this);
    }

    Answers answers() {
      return new Answers(OptionalInt.of(asked), silent, tally.groups(), false);
    }

    AskedGroup asked(String organisation) {
      return new AskedGroup(organisation, "", "", asked, asked - silent);
    }
  }

  @Override
  public Optional<DigestSettings> settings(String consultation) {
    return Optional.of(
        new DigestSettings(
            "Made", codebook, false, true, List.of(), Map.of(), 2, Optional.empty()));
  }

  @Override
  public WeekAnswers answers(String consultation, IsoWeek week) {
    return weeks.getOrDefault(week, answers(List.of()));
  }

  @Override
  public List<QuoteCandidate> quoteCandidates(String consultation, IsoWeek week) {
    return List.of();
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
    return weeks.keySet().stream().sorted().toList();
  }

  @Override
  public boolean isOpen(String consultation) {
    return true;
  }

  @Override
  public boolean isThemed(String consultation, IsoWeek week) {
    return true;
  }
}
