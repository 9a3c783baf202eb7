package org.jointheconversation.bench.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jointheconversation.digest.ReplyRow;
import org.jointheconversation.theme.Kind;

/** An organisation, or those who are in none: its people, and what troubles them. */
final class RandomPlace {
  private static final double SECOND_REPLY = 0.15;
  private static final double SECOND_THEME = 0.4;
  private static final double NO_THEME = 0.08;
  private static final double GIVES_MINUTES = 0.5;
  private static final double ASKED = 0.97;
  private static final List<Integer> MINUTES = List.of(5, 15, 30, 60);

  private final Random random;
  private final Optional<String> organisation;
  private final int members;
  private final double[] weights;
  private final double willing;
  private final OptionalInt answering;

  RandomPlace(Random random, Optional<String> organisation, int members, int themes) {
    this(random, organisation, members, themes, OptionalInt.empty());
  }

  /**
   * @param answering exactly how many answer in a week, all of them asked
   */
  RandomPlace(
      Random random,
      Optional<String> organisation,
      int members,
      int themes,
      OptionalInt answering) {
    this.random = random;
    this.organisation = organisation;
    this.members = members;
    this.answering = answering;
    this.willing = 0.15 + 0.6 * random.nextDouble();
    this.weights = new double[themes];
    for (int theme = 0; theme < themes; theme++) {
      // As everywhere, less common the higher its number; and as nowhere else, by half or double.
      weights[theme] = Math.exp(0.7 * random.nextGaussian()) / (1 + theme);
    }
  }

  /** Everybody here in a week that has just ended. */
  List<Person> week() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      boolean answers =
          answering.isPresent() ? i < answering.getAsInt() : random.nextDouble() < willing;
      boolean asked = answering.isPresent() || random.nextDouble() < ASKED;
      if (answers || asked) {
        people.add(new Person(organisation, asked, answers ? replies() : List.of()));
      }
    }
    return people;
  }

  Optional<String> organisation() {
    return organisation;
  }

  /** What one person says in a week: one reply, or two. */
  List<ReplyRow> replies() {
    List<ReplyRow> replies = new ArrayList<>(List.of(reply()));
    if (random.nextDouble() < SECOND_REPLY) {
      replies.add(reply());
    }
    return replies;
  }

  private ReplyRow reply() {
    List<String> themes = new ArrayList<>();
    if (random.nextDouble() >= NO_THEME) {
      themes.add(theme());
      if (random.nextDouble() < SECOND_THEME) {
        themes.add(theme());
      }
    }
    boolean timed = random.nextDouble() < GIVES_MINUTES;
    OptionalInt minutes =
        timed ? OptionalInt.of(MINUTES.get(random.nextInt(4))) : OptionalInt.empty();
    OptionalInt times = timed ? OptionalInt.of(1 + random.nextInt(15)) : OptionalInt.empty();
    return ReplyRow.of(themes, minutes, times, Optional.of(kind()));
  }

  private Kind kind() {
    double draw = random.nextDouble();
    return draw < 0.6 ? Kind.PROBLEM : draw < 0.85 ? Kind.IDEA : Kind.PRAISE;
  }

  private String theme() {
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    double draw = random.nextDouble() * all;
    int theme = 0;
    while (theme < weights.length - 1 && draw >= weights[theme]) {
      draw -= weights[theme++];
    }
    return "theme-" + theme;
  }
}
