package org.jointheconversation.bench.redaction;

import java.util.List;

/** A few invented names, for what stands beside a number. */
final class People {
  private static final Choices<String> FIRST =
      Choices.same(
          List.of(
              "Margaret",
              "Amina",
              "Gwen",
              "Tomasz",
              "Siobhan",
              "Li",
              "Hamish",
              "Priya",
              "Kwame",
              "Dafydd",
              "Joan",
              "Olu"));

  private static final Choices<String> LAST =
      Choices.same(
          List.of(
              "Jones",
              "Khan",
              "Kowalski",
              "Okafor",
              "O'Brien",
              "Chen",
              "MacLeod",
              "Patel",
              "Mensah",
              "Llewellyn",
              "Smith",
              "Begum"));

  private static final Choices<String> TITLES =
      Choices.same(List.of("Mr", "Mrs", "Ms", "Miss", "Mrs.", "Mr."));

  private People() {}

  static String first(Dice dice) {
    return dice.pick(FIRST);
  }

  static String whole(Dice dice) {
    return dice.pick(FIRST) + " " + dice.pick(LAST);
  }

  static String last(Dice dice) {
    return dice.pick(LAST);
  }

  static String title(Dice dice) {
    return dice.pick(TITLES);
  }
}
