package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.FrozenCodebook;

/**
 * A made-up consultation of twelve weeks: organisations of very different sizes, themes of very
 * different weight that differ from place to place, and a history in which replies come late, are
 * edited, withdrawn and erased between one publication of a week and the next. Equal seeds make
 * equal consultations.
 */
public final class RandomConsultation {
  private static final int WEEKS = 12;
  private static final IsoWeek FIRST = IsoWeek.parse("2026-W36");

  /** In one of so many is a single organisation, in another there are some just too small. */
  private static final int ONE_IN = 5;

  private static final int MOST_MEMBERS = 600;

  /** Mostly the one that digests have unless an installation sets another. */
  private static final List<Integer> MIN_GROUPS = List.of(11, 11, 11, 5, 11, 11, 20);

  private static final double OVERTAKEN = 0.1;
  private static final double SINGLY = 0.2;

  private final Random random;
  private final FrozenCodebook codebook;
  private final boolean someInNone;
  private final int minGroup;
  private final List<Event> events = new ArrayList<>();
  private final Set<IsoWeek> later = new HashSet<>();

  /** Makes one. */
  public RandomConsultation(long seed) {
    this.random = new Random(seed);
    this.codebook = codebook(4 + random.nextInt(15));
    this.someInNone = random.nextBoolean() || seed % ONE_IN == 0;
    this.minGroup = MIN_GROUPS.get((int) Math.floorMod(seed, (long) MIN_GROUPS.size()));
    List<RandomPlace> places = places(seed);
    RandomChanges changes = new RandomChanges(random, places);
    for (int number = 0; number < WEEKS; number++) {
      IsoWeek week = FIRST.plus(number);
      List<Person> people = new ArrayList<>();
      places.forEach(place -> people.addAll(place.week()));
      events.add(new Event.Change(week, List.copyOf(people)));
      changes.keep(week, people);
      publish(week, changes);
      changes.some().forEach(this::changed);
    }
  }

  /** Mostly all at once; else a draft is overtaken by changes, or organisations come later. */
  private void publish(IsoWeek week, RandomChanges changes) {
    if (random.nextDouble() < OVERTAKEN) {
      events.add(new Event.Draft(week));
      events.add(changes.of(week));
    }
    boolean singly = random.nextDouble() < SINGLY;
    events.add(new Event.Publish(week, singly ? Event.Release.WHOLE : Event.Release.ALL));
    if (singly) {
      later.add(week);
    }
  }

  private void changed(Event.Change change) {
    events.add(change);
    boolean one = later.contains(change.week()) && random.nextBoolean();
    events.add(new Event.Publish(change.week(), one ? Event.Release.ONE : Event.Release.WHOLE));
  }

  private FrozenCodebook codebook(int themes) {
    return new FrozenCodebook(
        "made",
        "1",
        IntStream.range(0, themes)
            .mapToObj(i -> new FrozenCodebook.ThemeName("theme-" + i, "Theme " + i))
            .toList());
  }

  /** Sizes as e to a normal number: many small organisations, a few that are fifty times larger. */
  private List<RandomPlace> places(long seed) {
    int organisations = seed % ONE_IN == 0 ? 1 : 2 + random.nextInt(11);
    List<RandomPlace> places = new ArrayList<>();
    int themes = codebook.themes().size();
    if (seed % ONE_IN == 1) {
      places.addAll(atTheEdge(themes));
    }
    for (int i = 0; i < organisations; i++) {
      int members = (int) Math.min(MOST_MEMBERS, 3 + Math.exp(4 + 1.2 * random.nextGaussian()));
      places.add(new RandomPlace(random, Optional.of("R" + i), members, themes));
    }
    if (someInNone) {
      places.add(new RandomPlace(random, Optional.empty(), 1 + random.nextInt(80), themes));
    }
    return places;
  }

  /** Of which one less than the smallest group answer, exactly so many, and one more. */
  private List<RandomPlace> atTheEdge(int themes) {
    return IntStream.of(minGroup - 1, minGroup, minGroup + 1)
        .mapToObj(
            answering ->
                new RandomPlace(
                    random,
                    Optional.of("E" + answering),
                    answering + List.of(0, minGroup - 1, minGroup).get(random.nextInt(3)),
                    themes,
                    OptionalInt.of(answering)))
        .toList();
  }

  /** The smallest group about which anything is said. */
  public int minGroup() {
    return minGroup;
  }

  /** Its themes. */
  public FrozenCodebook codebook() {
    return codebook;
  }

  /** Whether there are people in no organisation. */
  public boolean someInNone() {
    return someInNone;
  }

  /** What happens, in order. */
  public List<Event> events() {
    return List.copyOf(events);
  }
}
