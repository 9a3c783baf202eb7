package org.jointheconversation.bench.redaction;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jointheconversation.redaction.Kind;

/** Dates of birth with a label in many layouts, and whole ones beside a name without a label. */
final class BirthDatePart implements Part {
  private static final Choices<String> LABELS =
      new Choices<>(
          List.of(
              "DOB ",
              "dob ",
              "DOB: ",
              "D.O.B. ",
              "d.o.b.: ",
              "DOB - ",
              "date of birth ",
              "Date of Birth: ",
              "born ",
              "born on ",
              "dob: ",
              "DoB ",
              "d.o.b ",
              "D.O.B: ",
              "date of birth is ",
              "DOB is ",
              "(DOB ",
              "(dob: ",
              "was born ",
              "was born on ",
              "dyddiad geni ",
              "ganwyd ",
              "Dyddiad geni: ",
              "ganed ",
              "DOB=",
              "dob-",
              "birth date ",
              "birthday ",
              "DOB.",
              "dob of "),
          List.of(
              "DOB; ",
              "D O B ",
              "D.o.B ",
              "Date-of-birth ",
              "dob was ",
              "date of birth as ",
              "Born: ",
              "b. day ",
              "Birth Date: ",
              "DATE OF BIRTH ",
              "d/o/b ",
              "patient's dob is ",
              "her birthday is ",
              "dyddiad geni yw ",
              "Ganwyd ar ",
              "born in Leeds on "));

  /** A day, month and year as four digits make a date. */
  private static final Choices<BiFunction<int[], Dice, String>> LAYOUTS =
      new Choices<>(
          List.of(
              (d, dice) -> two(d[0]) + "/" + two(d[1]) + "/" + d[2],
              (d, dice) -> two(d[0]) + "-" + two(d[1]) + "-" + d[2],
              (d, dice) -> two(d[0]) + "." + two(d[1]) + "." + d[2],
              (d, dice) -> d[0] + "/" + d[1] + "/" + d[2],
              (d, dice) -> d[0] + " " + month(d) + " " + d[2],
              (d, dice) -> d[0] + suffix(d[0]) + " " + month(d) + " " + d[2],
              (d, dice) -> month(d) + " " + d[0] + suffix(d[0]) + " " + d[2],
              (d, dice) -> month(d) + " " + d[0] + ", " + d[2],
              (d, dice) -> d[2] + "-" + two(d[1]) + "-" + two(d[0]),
              (d, dice) -> two(d[0]) + " " + two(d[1]) + " " + d[2],
              (d, dice) -> d[0] + " " + month(d).substring(0, 3) + " " + d[2],
              (d, dice) -> two(d[0]) + "-" + month(d).substring(0, 3) + "-" + d[2],
              (d, dice) -> d[0] + suffix(d[0]) + " of " + month(d) + " " + d[2],
              (d, dice) -> two(d[0]) + month(d).substring(0, 3).toUpperCase(Locale.ROOT) + d[2],
              (d, dice) -> two(d[0]) + " / " + two(d[1]) + " / " + d[2],
              (d, dice) -> d[0] + "." + d[1] + "." + d[2],
              (d, dice) -> d[0] + " " + welsh(d) + " " + d[2],
              (d, dice) -> d[0] + " " + month(d) + ", " + d[2]),
          List.of(
              (d, dice) -> d[0] + "-" + d[1] + "-" + d[2],
              (d, dice) -> d[0] + suffix(d[0]) + " of " + month(d) + ", " + d[2],
              (d, dice) -> d[2] + "/" + two(d[1]) + "/" + two(d[0]),
              (d, dice) -> two(d[0]) + "." + two(d[1]) + ". " + d[2],
              (d, dice) -> month(d).substring(0, 3) + " " + d[0] + " " + d[2],
              (d, dice) -> two(d[0]) + "/" + month(d).substring(0, 3) + "/" + d[2],
              (d, dice) -> d[0] + " " + month(d).toUpperCase(Locale.ROOT) + " " + d[2],
              (d, dice) -> d[0] + "fed o " + welsh(d) + " " + d[2]));

  /** Only beside a label: a short year, no gaps. */
  private static final Choices<BiFunction<int[], Dice, String>> SHORT =
      new Choices<>(
          List.of(
              (d, dice) -> d[0] + "/" + d[1] + "/" + two(d[2] % 100),
              (d, dice) -> two(d[0]) + "/" + two(d[1]) + "/" + two(d[2] % 100),
              (d, dice) -> d[0] + "." + d[1] + "." + two(d[2] % 100),
              (d, dice) -> two(d[0]) + "-" + two(d[1]) + "-" + two(d[2] % 100),
              (d, dice) -> two(d[0]) + two(d[1]) + d[2],
              (d, dice) -> two(d[0]) + two(d[1]) + two(d[2] % 100),
              (d, dice) -> d[0] + " " + month(d).substring(0, 3) + " " + two(d[2] % 100),
              (d, dice) -> d[0] + " " + month(d).substring(0, 3) + " '" + two(d[2] % 100),
              (d, dice) -> two(d[0]) + " " + two(d[1]) + " " + two(d[2] % 100),
              (d, dice) -> two(d[0]) + "." + two(d[1]) + "." + two(d[2] % 100)),
          List.of(
              (d, dice) -> d[0] + "-" + d[1] + "-" + two(d[2] % 100),
              (d, dice) -> d[0] + suffix(d[0]) + " " + month(d) + " " + two(d[2] % 100),
              (d, dice) -> two(d[0]) + month(d).substring(0, 3) + two(d[2] % 100),
              (d, dice) -> d[2] + two(d[1]) + two(d[0]),
              (d, dice) -> d[0] + " / " + d[1] + " / " + two(d[2] % 100)));

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final List<String> WELSH =
      List.of(
          "Ionawr",
          "Chwefror",
          "Mawrth",
          "Ebrill",
          "Mai",
          "Mehefin",
          "Gorffennaf",
          "Awst",
          "Medi",
          "Hydref",
          "Tachwedd",
          "Rhagfyr");

  @Override
  public Kind kind() {
    return Kind.DATE_OF_BIRTH;
  }

  @Override
  public void write(Draft draft, Dice dice) {
    if (dice.chance(.65)) {
      int[] date = date(dice, 2026);
      String value = dice.pick(dice.chance(.4) ? SHORT : LAYOUTS).apply(date, dice);
      draft.say(dice.pick(LABELS)).plant(kind(), value);
    } else {
      unlabelled(draft, dice);
    }
  }

  private void unlabelled(Draft draft, Dice dice) {
    int[] date = date(dice, 2010);
    String value = dice.pick(LAYOUTS).apply(date, dice);
    switch (dice.number(0, 4)) {
      case 0 ->
          draft.plant(Kind.PERSON, People.first(dice)).say(", ").plant(kind(), value).say(",");
      case 1 ->
          draft
              .say(People.title(dice) + " ")
              .plant(Kind.PERSON, People.last(dice))
              .say(dice.any(" ", " (", ", "))
              .plant(kind(), value);
      case 2 -> draft.say("patient aged " + (2026 - date[2]) + " (").plant(kind(), value).say(")");
      case 3 ->
          draft.say(dice.any("a patient, ", "the patient ", "lady in bed 4 ")).plant(kind(), value);
      default -> draft.plant(Kind.PERSON, People.whole(dice)).say(" ").plant(kind(), value);
    }
  }

  private static int[] date(Dice dice, int lastYear) {
    return new int[] {dice.number(1, 28), dice.number(1, 12), dice.number(1925, lastYear)};
  }

  private static String month(int[] date) {
    return MONTHS.get(date[1] - 1);
  }

  private static String welsh(int[] date) {
    return WELSH.get(date[1] - 1);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : "" + number;
  }

  private static String suffix(int day) {
    return switch (day) {
      case 1, 21 -> "st";
      case 2, 22 -> "nd";
      case 3, 23 -> "rd";
      default -> "th";
    };
  }
}
