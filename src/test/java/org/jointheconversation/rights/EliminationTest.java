package org.jointheconversation.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jointheconversation.privacy.RandomSource;
import org.junit.jupiter.api.Test;

/**
 * Plays somebody who has everything after closing: who answered which question in which week, what
 * everybody's organisation, role, site and platform are, the replies as they are then, and how it
 * is decided what they lose. For each reply it counts the people it could be from. Knows nothing of
 * the code under test but what goes in and what comes out.
 */
class EliminationTest {
  private static final int MIN = 11;

  /** A reply, its true writer, and what is left of it. */
  private record Left(int writer, String week, String number, List<String> says) {}

  /** A made-up consultation. */
  private static final class World {
    private final Random random;
    private final List<LinkableReply> replies = new ArrayList<>();
    private final Map<Long, Integer> writers = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();

    World(int seed) {
      random = new Random(seed);
      int crowd = 1 + random.nextInt(120);
      int weeks = 1 + random.nextInt(4);
      int prompts = 1 + random.nextInt(3);
      for (int person = 0; person < crowd; person++) {
        for (int week = 0; week < weeks; week++) {
          speak(person, "W" + week, prompts);
        }
      }
    }

    /** Some answer nothing, some everything, some more than once, on two platforms or unasked. */
    private void speak(int person, String week, int prompts) {
      List<String> home = home(person, week);
      for (int prompt = 0; prompt < prompts; prompt++) {
        for (int times = random.nextInt(3); times > 0; times -= 1 + random.nextInt(2)) {
          say(person, week, home, "P" + prompt);
        }
      }
      if (random.nextInt(8) == 0) {
        say(person, week, home, "");
      }
    }

    private List<String> home(int person, String week) {
      boolean moved = person % 17 == 0 && week.compareTo("W1") > 0;
      String organisation = "RX" + (moved ? 0 : person % 3);
      String role = person % 29 == 0 ? "head of " + person : "role " + person % 2;
      return List.of("Ward " + person % 7, role, organisation);
    }

    private void say(int person, String week, List<String> home, String prompt) {
      String platform = person % 11 == 0 && random.nextBoolean() ? "teams" : "slack";
      String version = week.equals("W0") ? "1" : "2";
      List<String> known = new ArrayList<>(List.of(version, platform));
      known.addAll(home);
      known.addAll(List.of(prompt, week));
      long id = replies.size();
      String handle = "person " + person + " in " + week;
      people.put(handle, person);
      writers.put(id, person);
      replies.add(new LinkableReply(id, handle, known));
    }

    long repliers() {
      return Set.copyOf(writers.values()).size();
    }

    List<Left> closed() {
      LinkTable table = new LinkTable();
      replies.forEach(table::add);
      Unlinking unlinking = Unlinking.of(table, ties(table), MIN);
      assertThat(unlinking.isLinkableByElimination())
          .isEqualTo(!replies.isEmpty() && repliers() < MIN);
      Map<Long, LinkableReply> byId =
          replies.stream().collect(Collectors.toMap(LinkableReply::reply, reply -> reply));
      return unlinking
          .replies(RandomSource.secure())
          .map(after -> left(byId.get(after.reply()), after))
          .toList();
    }

    private Ties ties(LinkTable table) {
      Ties ties = Ties.of(table);
      Map<Integer, Integer> numbers = new HashMap<>();
      people.forEach(
          (handle, person) ->
              ties.belongs(
                  ties.find(HandleCode.of(handle)),
                  numbers.computeIfAbsent(person, p -> ties.newPerson())));
      ties.settle();
      return ties;
    }

    private Left left(LinkableReply reply, UnlinkedReply after) {
      List<String> says =
          IntStream.range(0, LinkableReply.KNOWN)
              .mapToObj(thing -> thing < after.lost() ? "" : reply.knownOfBoth().get(thing))
              .toList();
      String week = reply.knownOfBoth().get(LinkableReply.KNOWN - 1);
      return new Left(writers.get(reply.reply()), week, after.handle(), says);
    }
  }

  /** What stands under one number, as the attacker sees it. */
  private static Map<String, Set<String>> byNumber(List<Left> replies) {
    Map<String, Set<String>> sets = new HashMap<>();
    replies.forEach(
        reply ->
            sets.computeIfAbsent(reply.number(), n -> new TreeSet<>())
                .add(reply.says().toString()));
    return sets;
  }

  /** How many people have a number under which the same stands: nobody else wrote the reply. */
  private static Map<Left, Integer> candidates(List<Left> replies) {
    Map<String, Set<String>> sets = byNumber(replies);
    Map<Set<String>, Set<Integer>> people = new HashMap<>();
    replies.forEach(
        reply ->
            people
                .computeIfAbsent(sets.get(reply.number()), set -> new HashSet<>())
                .add(reply.writer()));
    return replies.stream()
        .distinct()
        .collect(
            Collectors.toMap(reply -> reply, reply -> people.get(sets.get(reply.number())).size()));
  }

  @Property(tries = 400)
  void every_reply_could_be_from_eleven_people(@ForAll @IntRange(max = 1_000_000) int seed) {
    World world = new World(seed);
    long enough = Math.min(MIN, world.repliers());
    assertThat(candidates(world.closed()).values()).allMatch(people -> people >= enough);
  }

  @Test
  void the_attack_finds_people_where_every_handle_is_replaced_by_one_number() {
    assertThat(
            IntStream.range(0, 50)
                .mapToObj(World::new)
                .filter(world -> world.repliers() >= MIN)
                .flatMap(world -> candidates(tied(world)).values().stream()))
        .anyMatch(people -> people < MIN);
  }

  private static List<Left> tied(World world) {
    return world.closed().stream()
        .map(
            reply ->
                new Left(
                    reply.writer(),
                    reply.week(),
                    reply.writer() + " in " + reply.week(),
                    reply.says()))
        .toList();
  }

  @Property(tries = 200)
  void replies_that_say_the_same_of_both_sides_stay_one_persons_within_the_week(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    Map<String, Set<String>> numbers = new HashMap<>();
    Map<String, Set<Integer>> writers = new HashMap<>();
    for (Left reply : new World(seed).closed()) {
      String place = reply.writer() + reply.week() + reply.says();
      numbers.computeIfAbsent(place, p -> new HashSet<>()).add(reply.number());
      writers.computeIfAbsent(reply.number(), n -> new HashSet<>()).add(reply.writer());
    }
    assertThat(numbers.values()).allMatch(several -> several.size() == 1);
    assertThat(writers.values()).as("nobody shares a number").allMatch(one -> one.size() == 1);
  }

  @Test
  void who_alone_answered_two_questions_is_not_found_by_the_number_they_share() {
    List<LinkableReply> replies = new ArrayList<>();
    IntStream.range(0, 12).forEach(person -> replies.add(reply(person, "P1")));
    IntStream.range(11, 24).forEach(person -> replies.add(reply(person, "P2")));
    assertThat(numbers(replies)).isEqualTo(replies.size());
  }

  @Test
  void where_eleven_answered_both_and_nobody_one_alone_the_answers_stay_together() {
    List<LinkableReply> replies = new ArrayList<>();
    IntStream.range(0, 11).forEach(person -> replies.add(reply(person, "P1")));
    IntStream.range(0, 11).forEach(person -> replies.add(reply(person, "P2")));
    assertThat(numbers(replies)).isEqualTo(11);
  }

  @Test
  void who_alone_answered_only_one_question_is_hidden_by_others_who_answered_both() {
    List<LinkableReply> replies = new ArrayList<>();
    IntStream.range(0, 12).forEach(person -> replies.add(reply(person, "P1")));
    IntStream.range(0, 11).forEach(person -> replies.add(reply(person, "P2")));
    assertThat(numbers(replies)).isEqualTo(replies.size());
  }

  private static LinkableReply reply(int person, String prompt) {
    List<String> known = List.of("1", "slack", "Ward 1", "nurse", "RX1", prompt, "W48");
    return new LinkableReply(prompt.hashCode() * 100L + person, "person " + person, known);
  }

  private static long numbers(List<LinkableReply> replies) {
    LinkTable table = new LinkTable();
    replies.forEach(table::add);
    Ties ties = Ties.of(table);
    ties.settle();
    return Unlinking.of(table, ties, MIN)
        .replies(RandomSource.secure())
        .map(UnlinkedReply::handle)
        .distinct()
        .count();
  }
}
