package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jointheconversation.consultation.IsoWeek;

/** What happens to weeks after they were published. */
final class RandomChanges {
  private static final double ANY_CHANGE = 0.6;
  private static final double LARGE = 0.25;
  private static final double MANY_AT_ONCE = 0.2;

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
      changes.add(of(week));
    }
    return changes;
  }

  /** One more change of that week. */
  Event.Change of(IsoWeek week) {
    if (random.nextDouble() < MANY_AT_ONCE) {
      manyAtOnce(weeks.get(week));
    } else {
      change(weeks.get(week));
    }
    return new Event.Change(week, List.copyOf(weeks.get(week)));
  }

  private void manyAtOnce(List<Person> people) {
    RandomPlace place = places.get(random.nextInt(places.size()));
    Predicate<Person> there = one -> one.organisation().equals(place.organisation());
    switch (random.nextInt(6)) {
      case 0 -> arrive(people, place, place.organisation(), 5 + random.nextInt(300));
      case 1 -> arrive(people, place, Optional.of("NEW"), 1 + random.nextInt(60));
      case 2 -> people.removeIf(there);
      case 3 -> people.replaceAll(one -> there.test(one) ? one.saying(List.of()) : one);
      case 4 -> people.replaceAll(one -> one.saying(List.of()));
      default -> arrive(people, place, last().organisation(), 5 + random.nextInt(100));
    }
    people.removeIf(one -> !one.asked() && one.replies().isEmpty());
  }

  /** Those in no organisation, where there are such. */
  private RandomPlace last() {
    return places.get(places.size() - 1);
  }

  /** Replies from elsewhere: nobody asked for them. */
  private static void arrive(
      List<Person> people, RandomPlace like, Optional<String> organisation, int many) {
    for (int i = 0; i < many; i++) {
      people.add(new Person(organisation, false, like.replies()));
    }
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
        .orElse(places.get(0));
  }
}
