package org.jointheconversation.bench.redaction;

import java.util.List;
import org.jointheconversation.redaction.Kind;

/**
 * NHS numbers: with the right check digit in issued ranges in any layout, or with any digits beside
 * a label or in the printed grouping; Scottish CHI and Northern Irish numbers beside a label.
 */
final class NhsNumberPart implements Part {
  private static final Choices<String> LABELS =
      new Choices<>(
          List.of(
              "NHS no ",
              "NHS No. ",
              "NHS number: ",
              "NHS Number ",
              "nhs no: ",
              "nhs number is ",
              "NHS: ",
              "NHS ",
              "NHS num ",
              "NHS no.",
              "NHS#",
              "N.H.S. number ",
              "NHS-number: ",
              "NHSno ",
              "NHS number (",
              "NHS ID ",
              "her NHS number is ",
              "his nhs no is ",
              "rhif GIG ",
              "rhif NHS ",
              "Rhif y GIG: ",
              "rhif GIG: ",
              "CHI number ",
              "CHI ",
              "CHI no. ",
              "CHI: ",
              "H&C number ",
              "H&C no ",
              "health and care number ",
              "HCN ",
              "nhs number=",
              "NHS Number - "),
          List.of(
              "NHS numbers: ",
              "NHS NUMBER ",
              "nhs number - ",
              "the NHS no. for her is ",
              "NHS Nr. ",
              "NHS num: ",
              "(NHS no. ",
              "Patient NHS number: ",
              "NHS_No ",
              "nhs-number ",
              "rhif y GIG yw ",
              "RHIF GIG ",
              "CHI Number: ",
              "chi no ",
              "HSC number ",
              "H & C number: ",
              "hcn: ",
              "their NHS number was "));

  private static final Choices<String> GAPS =
      new Choices<>(
          List.of(
              " ", "-", "\u00A0", "\u2009", "\u202F", "\u2011", "\n", "\r\n", "  ", " - ", "\u2013",
              "\u3000", "\u200B", "\u00AD", "\t", "\u2007"),
          List.of(
              " ", "-", "\u00A0", "\u2002", "\u2003", "\u2212", "   ", " \n", "\u2014", "\u2060",
              "\u2028", "_"));

  @Override
  public Kind kind() {
    return Kind.NHS_NUMBER;
  }

  @Override
  public void write(Draft draft, Dice dice) {
    switch (dice.number(0, 4)) {
      case 0 -> draft.say(dice.pick(LABELS)).plant(kind(), anyLayout(dice.digits(10), dice));
      case 1 -> draft.plant(kind(), printed(dice.digits(10), dice));
      case 2 -> draft.say(dice.pick(LABELS)).plant(kind(), anyLayout(valid(dice), dice));
      default -> draft.plant(kind(), evenly(valid(dice), dice));
    }
  }

  private static String printed(String digits, Dice dice) {
    String gap = dice.chance(.15) ? dice.any(".", "\u00B7", "/") : dice.pick(GAPS);
    return maybeInScript(Layouts.grouped(digits, isSeen(gap) ? gap : " ", 3, 3), dice);
  }

  private static boolean isSeen(String gap) {
    return "\u200B\u00AD\u2060".indexOf(gap) < 0;
  }

  private static String anyLayout(String digits, Dice dice) {
    int first = dice.number(1, 5);
    int second = dice.number(1, 4);
    return dice.chance(.5)
        ? evenly(digits, dice)
        : Layouts.grouped(digits, dice.any(" ", "-", ".", "/", ", ", "  "), first, second);
  }

  private static String evenly(String digits, Dice dice) {
    String gap = dice.pick(GAPS);
    String laidOut =
        switch (dice.number(0, 5)) {
          case 0 -> Layouts.grouped(digits, gap, 3, 4);
          case 1 -> Layouts.grouped(digits, gap, 2, 2, 2, 2);
          case 2 -> Layouts.grouped(digits, gap, 5);
          case 3 -> Layouts.grouped(digits, gap, 3, 3);
          default -> digits;
        };
    return maybeInScript(laidOut, dice);
  }

  private static String maybeInScript(String text, Dice dice) {
    return dice.chance(.1) ? Layouts.inScript(text, dice.any(Layouts.ZEROS)) : text;
  }

  /** In the ranges issued in England and Wales, or those that the NHS publishes for testing. */
  private static String valid(Dice dice) {
    while (true) {
      String start = dice.any("4", "6", "7", "4", "6", "7", "943", "999", "9000");
      String nine = start + dice.digits(9 - start.length());
      int check = checkDigit(nine);
      if (check < 10) {
        return nine + check;
      }
    }
  }

  /** Worked out here again, so that the figures do not rest on the code they judge. */
  static int checkDigit(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (nine.charAt(i) - '0') * (10 - i);
    }
    return (11 - sum % 11) % 11;
  }
}
