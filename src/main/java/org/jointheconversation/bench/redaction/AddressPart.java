package org.jointheconversation.bench.redaction;

import java.util.List;
import java.util.Locale;
import org.jointheconversation.redaction.Kind;

/**
 * Addresses of homes: a number and a street, a flat, a house by name; some with town and postcode.
 */
final class AddressPart implements Part {
  private static final Choices<String> STREETS =
      new Choices<>(
          List.of(
              "Elm Road",
              "Oak Street",
              "St Mary's Close",
              "Station Rd",
              "High St",
              "Church Lane",
              "Kings Avenue",
              "Mill Ln",
              "Orchard Drive",
              "Victoria Terrace",
              "Bramble Way",
              "The Crescent",
              "Park Road",
              "Queens Court",
              "Heol Las",
              "Ffordd Pen-y-bryn",
              "Stryd Fawr",
              "L\u00F4n Ganol",
              "Baker's Wynd",
              "Castle Gardens",
              "Moss Grove",
              "Beech Crescent",
              "Hill Top Road",
              "Wren Mews",
              "Albert Place",
              "Long Row",
              "Primrose Hill",
              "Sandy Lane"),
          List.of(
              "Maple Avenue",
              "Bridge Street",
              "The Green",
              "St John's Road",
              "Chapel Ln",
              "Old Mill Close",
              "Windsor Cres",
              "Garth Terrace",
              "Ffordd y Mynydd",
              "Heol Fach",
              "North Parade",
              "Cherry Tree Lane",
              "Kirk Wynd",
              "Queen's Drive",
              "Fern Grove",
              "Upper Hill Street"));

  private static final Choices<String> TOWNS =
      new Choices<>(
          List.of(
              "Bolton",
              "Leeds",
              "Bangor",
              "St Helens",
              "Newry",
              "Poole",
              "Stow on the Wold",
              "Ayr"),
          List.of("Wigan", "Newcastle upon Tyne", "Pontypridd", "Perth", "King's Lynn", "Derry"));

  private static final Choices<String> BEFORE =
      new Choices<>(
          List.of(
              "", "", "lives at ", "address ", "Address: ", "home address is ", "moved to ", "of "),
          List.of(
              "",
              "",
              "living at ",
              "new address: ",
              "resides at ",
              "his address is ",
              "cyfeiriad: ",
              "at "));

  @Override
  public Kind kind() {
    return Kind.ADDRESS;
  }

  @Override
  public void write(Draft draft, Dice dice) {
    boolean small = dice.chance(.15);
    String before = dice.pick(BEFORE);
    String house = house(dice) + dice.pick(STREETS);
    boolean postcode = dice.chance(.4);
    String whole = postcode ? house + dice.any(", ", " ", ",\n") + dice.pick(TOWNS) : house;
    draft.say(before).plant(kind(), small ? whole.toLowerCase(Locale.ROOT) : whole);
    if (postcode) {
      draft.say(dice.any(" ", ", ", "\n")).plant(Kind.POSTCODE, PostcodePart.value(dice));
    }
  }

  private static String house(Dice dice) {
    int number = dice.number(1, 220);
    return switch (dice.number(0, 7)) {
      case 0 -> "Flat " + dice.number(1, 40) + ", " + number + " ";
      case 1 -> number + dice.any("a ", "b ", "A ");
      case 2 -> number + ", ";
      case 3 -> "Flat " + dice.number(1, 9) + dice.any("", "b") + " " + number + " ";
      default -> number + " ";
    };
  }
}
