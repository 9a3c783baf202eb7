package org.jointheconversation.statement;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.consultation.Keeping;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.WeekSecret;
import org.jointheconversation.statement.StatementStore.Standing;

/**
 * "This affects me too": shows people what others said and released, and keeps whether it affects
 * them. Who said so is a keyed hash that leads to no reply and to no other statement, and dies with
 * the consultation's secrets. Thread-safe; {@link #tick} is idempotent.
 *
 * <p>Nobody is shown their own words. Whose they are is found out by the handles a reader would
 * have had; where that cannot be found out, because the week's secret was lost or the words were
 * collected elsewhere, nobody is shown them.
 */
public final class Statements {
  private final StatementStore store;
  private final KeyStore keys;
  private final int minGroup;
  private final boolean showsImported;
  private final Clock clock;

  /**
   * @param minGroup of how many people a number is shown at least
   * @param showsImported only where nobody in the audience can have written what was imported, as
   *     in {@code demo}
   */
  public Statements(
      StatementStore store, KeyStore keys, int minGroup, boolean showsImported, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.minGroup = minGroup;
    this.showsImported = showsImported;
    this.clock = clock;
  }

  /** Whether a consultation lets its people's words be shown to others at all. */
  public static boolean mayBeShown(Definition definition) {
    return definition.keeping().quotes() == Keeping.Quotes.OPT_IN;
  }

  /** The consultation of a statement; empty where it is gone. */
  public OptionalLong consultation(long statement) {
    return store.consultation(statement);
  }

  /**
   * What a reader has not answered yet, in an order by chance that stays the same for a week,
   * whatever they answer meanwhile and on whichever device.
   *
   * @param most how many at a time
   */
  public List<Statement> next(Revision revision, Reader reader, int most) {
    List<Standing> readable = readable(revision, reader);
    Set<Long> answered = store.answered(voters(revision.consultation(), readable, reader));
    IsoWeek week = IsoWeek.of(clock.instant(), revision.definition().timeZone());
    return readable.stream()
        .filter(one -> !answered.contains(one.statement().id()))
        .sorted(Comparator.comparing(one -> place(revision.consultation(), one, week, reader)))
        .limit(most)
        .map(Standing::statement)
        .toList();
  }

  /**
   * Keeps what a reader says; saying something else takes its place.
   *
   * @return false, and nothing kept, where the statement is not there for this reader any more
   * @throws org.jointheconversation.privacy.KeysDestroyedException where the consultation is closed
   */
  public boolean say(Revision revision, Reader reader, long statement, Stance stance) {
    Optional<Standing> found =
        readable(revision, reader).stream()
            .filter(one -> one.statement().id() == statement)
            .findFirst();
    return found.isPresent()
        && store.vote(
            statement,
            reader.member(),
            voter(revision.consultation(), found.get(), reader.person()),
            stance);
  }

  /** Counts each consultation's votes once a day, and forgets those of consultations that ended. */
  public void tick() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    store
        .uncounted(today)
        .forEach(consultation -> store.count(consultation, today, new AgreedCount(minGroup)));
    store.over().forEach(store::forget);
  }

  /** Forgets who said what in a consultation that closes, before its secrets go. */
  public void forget(long consultation) {
    store.forget(consultation);
  }

  private List<Standing> readable(Revision revision, Reader reader) {
    if (!mayBeShown(revision.definition())) {
      return List.of();
    }
    Map<IsoWeek, Optional<Set<String>>> handles = new HashMap<>();
    return store.standing(revision.consultation(), reader.organisation()).stream()
        .filter(
            one ->
                one.imported()
                    ? showsImported
                    : handles
                        .computeIfAbsent(
                            one.week(), week -> handles(revision.consultation(), week, reader))
                        .filter(own -> !own.contains(one.handle()))
                        .isPresent())
        .toList();
  }

  /** All handles a reader can have in a week; empty where nobody's can be known any more. */
  private Optional<Set<String>> handles(long consultation, IsoWeek week, Reader reader) {
    return keys.wasLost(consultation, week.toString())
        ? Optional.empty()
        : keys.find(consultation, week.toString())
            .map(
                secret ->
                    reader.everAs().stream()
                        .map(person -> Pseudonyms.handle(secret, person).value())
                        .collect(toSet()));
  }

  private Map<Long, String> voters(long consultation, List<Standing> standing, Reader reader) {
    return standing.stream()
        .collect(
            toMap(one -> one.statement().id(), one -> voter(consultation, one, reader.person())));
  }

  private String voter(long consultation, Standing standing, PersonKey person) {
    return Pseudonyms.statementVoter(
        secret(consultation, standing), standing.statement().id(), person);
  }

  private String place(long consultation, Standing standing, IsoWeek week, Reader reader) {
    return Pseudonyms.statementPlace(
        secret(consultation, standing),
        week.toString(),
        standing.statement().id(),
        reader.person());
  }

  private WeekSecret secret(long consultation, Standing standing) {
    return keys.weekSecret(consultation, standing.week().toString());
  }
}
