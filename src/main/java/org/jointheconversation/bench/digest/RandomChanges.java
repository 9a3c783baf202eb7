package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jointheconversation.consultation.IsoWeek;

/** What happens to weeks after they were published. */
final class RandomChanges {
  private static final double ANY_CHANGE = 0.6;
  private static final double LARGE = 0.25;

  private final Random random;
  private final List<RandomPlace> places;
  private final TreeMap<IsoWeek, List<Person>> weeks = new TreeMap<>();

  RandomChanges(Random random, List<RandomPlace> places) {
    this.random = random;
    this.places = places;
  }

  void keep(IsoWeek week, List<Person> people) {
    weeks.put(week, new ArrayList<>(people));
  }

  /** Up to two changes, of weeks that were published. */
  List<Event.Change> some() {
    List<Event.Change> changes = new ArrayList<>();
    while (changes.size() < 2 && random.nextDouble() < ANY_CHANGE) {
      List<IsoWeek> published = new ArrayList<>(weeks.keySet());
      // Rather the last weeks than the first.
      int ago = (int) Math.min(published.size() - 1, Math.abs(2 * random.nextGaussian()));
      IsoWeek week = published.get(published.size() - 1 - ago);
      change(weeks.get(week));
      changes.add(new Event.Change(week, List.copyOf(weeks.get(week))));
    }
    return changes;
  }

  private void change(List<Person> people) {
    int sort = random.nextInt(4);
    int many = random.nextDouble() < LARGE ? 10 + random.nextInt(50) : 1 + random.nextInt(9);
    for (int i = 0; i < many && !people.isEmpty(); i++) {
      int who = random.nextInt(people.size());
      change(people, who, sort);
    }
  }

  /** An edit, a late reply, a reply withdrawn, or everything about a person erased. */
  private void change(List<Person> people, int who, int sort) {
    Person person = people.get(who);
    if (sort <= 1 && person.replies().isEmpty() == (sort == 1)) {
      people.set(who, person.saying(placeOf(person).replies()));
    } else if (sort == 2 && person.asked()) {
      people.set(who, person.saying(List.of()));
    } else if (sort >= 2) {
      people.remove(who);
    }
  }

  private RandomPlace placeOf(Person person) {
    return places.stream()
        .filter(place -> place.organisation().equals(person.organisation()))
        .findFirst()
        .orElseThrow();
  }
}
