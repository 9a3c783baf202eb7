package org.jointheconversation.bench;

import java.util.List;
import java.util.Random;

/** What is called like a person without being one: products, places, wards. One thread. */
final class LookAlikes {
  private static final List<String> STARTS =
      List.of(
          "Care", "Med", "Health", "Clin", "Chart", "Vita", "Pro", "Nova", "Opti", "Ward", "Bed",
          "Dose", "Script", "Pulse", "Vital", "Omni", "Intelli", "Sys", "Data", "Info", "e", "my",
          "Path", "Rad", "Neuro", "Cardio", "Theatre", "Roster", "Shift", "Safe", "Smart", "Quick",
          "Tele", "Uni", "Vis", "Ax", "Lumi", "Syn", "Ver", "Zen");
  private static final List<String> ENDINGS =
      List.of(
          "flow", "track", "link", "view", "works", "base", "ware", "sys", "net", "soft", "plus",
          "hub", "desk", "point", "path", "scribe", "note", "notes", "chart", "cast", "sync", "vue",
          "Flow", "Track", "Link", "View", "Works", "Chart", "Hub", "One", "Docs", "Connect", "ly",
          "ify", "ent", "iva", "exa", "ora", "um", "ix", "ex", "eon", "ica", "ion");
  private static final List<String> WARDS =
      List.of(
          "ward",
          "Ward",
          "unit",
          "Unit",
          "suite",
          "wing",
          "Wing",
          "House",
          "Centre",
          "Hospital",
          "General",
          "Infirmary",
          "clinic",
          "Medical Centre",
          "building",
          "Road site",
          "Lodge",
          "Court",
          "Street surgery",
          "Surgery",
          "Hospice",
          "Room",
          "Theatre",
          "Practice");
  private static final List<String> ROYAL =
      List.of(
          "Queen", "King", "Princess", "Prince", "St", "St.", "Royal", "Saint", "Lady", "Duke of");

  private final Random random;
  private final List<NameLists.OfOrigin> people;
  private final List<String> products = NameLists.words("products");
  private final List<String> places = NameLists.words("places");

  LookAlikes(Random random, List<NameLists.OfOrigin> people) {
    this.random = random;
    this.people = people;
  }

  /**
   * @param kind A product, B place, C made-up product, D hospital or ward
   */
  String of(char kind) {
    return switch (kind) {
      case 'A' -> pick(products);
      case 'B' -> pick(places);
      case 'C' -> pick(STARTS) + pick(ENDINGS);
      default -> ward();
    };
  }

  private String ward() {
    NameLists.OfOrigin of = people.get(random.nextInt(people.size()));
    return switch (random.nextInt(6)) {
      case 0 -> pick(List.of("St ", "St. ", "Saint ")) + pick(of.first()) + "'s";
      case 1 -> pick(ROYAL) + " " + pick(of.first()) + " " + pick(WARDS);
      case 2 -> pick(of.first()) + " " + pick(of.last()) + " " + pick(WARDS);
      case 3 -> pick(places) + " " + pick(WARDS);
      case 4 -> pick(of.first()) + " " + pick(WARDS);
      default -> pick(of.last()) + " " + pick(WARDS);
    };
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
