package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
  private static final int MOST_MEMBERS = 600;

  private final Random random;
  private final FrozenCodebook codebook;
  private final boolean someInNone;
  private final List<Event> events = new ArrayList<>();

  /** Makes one. */
  public RandomConsultation(long seed) {
    this.random = new Random(seed);
    this.codebook = codebook(4 + random.nextInt(15));
    this.someInNone = random.nextBoolean();
    List<RandomPlace> places = places(2 + random.nextInt(11));
    RandomChanges changes = new RandomChanges(random, places);
    for (int number = 0; number < WEEKS; number++) {
      IsoWeek week = FIRST.plus(number);
      List<Person> people = new ArrayList<>();
      places.forEach(place -> people.addAll(place.week()));
      events.add(new Event.Change(week, List.copyOf(people)));
      events.add(new Event.Publish(week));
      changes.keep(week, people);
      changes.some().forEach(this::changed);
    }
  }

  private void changed(Event.Change change) {
    events.add(change);
    events.add(new Event.Publish(change.week()));
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
  private List<RandomPlace> places(int organisations) {
    List<RandomPlace> places = new ArrayList<>();
    int themes = codebook.themes().size();
    for (int i = 0; i < organisations; i++) {
      int members = (int) Math.min(MOST_MEMBERS, 3 + Math.exp(4 + 1.2 * random.nextGaussian()));
      places.add(new RandomPlace(random, Optional.of("R" + i), members, themes));
    }
    if (someInNone) {
      places.add(new RandomPlace(random, Optional.empty(), 1 + random.nextInt(80), themes));
    }
    return places;
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
