package org.jointheconversation.bench;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/** Writes a name in the ways people do. Belongs to one thread. */
final class NameWriter {
  private static final List<String> TITLES =
      List.of(
          "Mr",
          "Mrs",
          "Ms",
          "Miss",
          "Dr",
          "Mr",
          "Mrs",
          "Dr",
          "Mr.",
          "Dr.",
          "Prof",
          "Professor",
          "Sister",
          "Nurse",
          "Matron",
          "Staff Nurse",
          "Consultant",
          "Sr",
          "Doctor",
          "Pt",
          "Patient",
          "Rev");

  private final Random random;
  private final List<NameLists.OfOrigin> all;
  private final NameLists.OfOrigin people;

  /**
   * @param people whose names are written; now and then a surname comes from another origin
   */
  NameWriter(Random random, List<NameLists.OfOrigin> all, NameLists.OfOrigin people) {
    this.random = random;
    this.all = all;
    this.people = people;
  }

  /**
   * A name with what comes before it.
   *
   * @param title stays readable; empty where there is none
   */
  record Written(String title, String name) {}

  Written write(char how) {
    return switch (how) {
      case 'F' -> plain(first());
      case 'L' -> plain(last());
      case 'T' -> new Written(pick(TITLES) + " ", chance(60) ? last() : full());
      case 'I' -> plain(initials() + " " + last());
      case 'R' -> plain(reversed());
      case 'N' -> plain(full());
      default -> write("FFFFFFFFNNNNNNNTTTTILR".charAt(random.nextInt(22)));
    };
  }

  private static Written plain(String name) {
    return new Written("", name);
  }

  String first() {
    String first = accents(pick(people.first()));
    return chance(3) ? first + "-" + accents(pick(people.first())) : first;
  }

  String last() {
    NameLists.OfOrigin from = chance(8) ? all.get(random.nextInt(all.size())) : people;
    String last = accents(pick(from.last()));
    return chance(5) ? last + "-" + accents(pick(from.last())) : last;
  }

  private String full() {
    String first = first();
    if (people.origin().equals("chinese") && chance(35)) {
      return last() + " " + first;
    }
    if (people.origin().equals("welsh") && chance(10)) {
      return first + (chance(70) ? " ap " : " ab ") + first();
    }
    return switch (random.nextInt(16)) {
      case 0 -> first + " " + initial() + ". " + last();
      case 1 -> first + " " + initial() + " " + last();
      case 2 -> first + " " + first() + " " + last();
      default -> first + " " + last();
    };
  }

  private String initials() {
    return switch (random.nextInt(6)) {
      case 0 -> initial() + "." + initial() + ".";
      case 1 -> "" + initial() + initial();
      case 2, 3 -> String.valueOf(initial());
      default -> initial() + ".";
    };
  }

  private String reversed() {
    return switch (random.nextInt(4)) {
      case 0 -> last().toUpperCase(java.util.Locale.ROOT) + ", " + first();
      case 1 -> last().toUpperCase(java.util.Locale.ROOT) + " " + first();
      default -> last() + ", " + first();
    };
  }

  private char initial() {
    return pick(people.first()).charAt(0);
  }

  private String accents(String name) {
    String written = chance(25) ? name.replace('\'', '\u2019') : name;
    if (!chance(20)) {
      return written;
    }
    String bare = Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.replace('ł', 'l').replace('Ł', 'L');
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private boolean chance(int ofHundred) {
    return random.nextInt(100) < ofHundred;
  }
}
