package org.jointheconversation.bench.redaction;

import java.util.List;
import org.jointheconversation.redaction.Kind;

/** UK phone numbers: mobiles, landlines, with and without the country's code. */
final class PhonePart implements Part {
  private static final Choices<String> BEFORE =
      new Choices<>(
          List.of(
              "",
              "",
              "tel ",
              "Tel: ",
              "ring ",
              "mob ",
              "mobile: ",
              "phone ",
              "on ",
              "call ",
              "T: ",
              "M:",
              "contact number ",
              "ff\u00F4n ",
              "landline ",
              "her mobile is "),
          List.of(
              "",
              "",
              "telephone ",
              "Mob. ",
              "home ",
              "ph: ",
              "rang ",
              "text ",
              "works on ",
              "(t) "));

  private static final Choices<String> AFTER =
      new Choices<>(
          List.of("", "", " ext 2345", ",", " x123", "!", " or so", ";"),
          List.of("", "", " extn 45", ".", ")", " after 5", "?"));

  private static final Choices<String> GAPS =
      new Choices<>(
          List.of(" ", " ", "-", ".", "\u00A0", "", "\u2013", " "),
          List.of(" ", " ", "-", "\u202F", "", ".", " - "));

  @Override
  public Kind kind() {
    return Kind.PHONE;
  }

  @Override
  public void write(Draft draft, Dice dice) {
    String number = dice.chance(.6) ? mobile(dice) : landline(dice);
    draft.say(dice.pick(BEFORE)).plant(kind(), number).say(dice.pick(AFTER));
  }

  private static String mobile(Dice dice) {
    String rest = dice.any("7700900", "7911123", "7456789", "7812345") + dice.digits(3);
    String gap = dice.pick(GAPS);
    return switch (dice.number(0, 7)) {
      case 0 -> "+44" + dice.any(" ", "", "-") + Layouts.grouped(rest, gap, 4);
      case 1 -> "+44 (0)" + Layouts.grouped(rest, gap, 4, 3);
      case 2 -> "0044 " + Layouts.grouped(rest, gap, 4);
      case 3 -> Layouts.grouped("0" + rest, gap, 3, 4);
      case 4 -> Layouts.grouped("0" + rest, gap, 5, 3);
      case 5 -> Layouts.grouped("0" + rest, gap, 4, 3);
      case 6 -> "0" + rest;
      default -> Layouts.grouped("0" + rest, gap, 5);
    };
  }

  private static String landline(Dice dice) {
    String gap = dice.pick(GAPS);
    return switch (dice.number(0, 6)) {
      case 0 -> Layouts.grouped("0207946" + "0" + dice.digits(3), gap, 3, 4);
      case 1 -> "(0161) " + Layouts.grouped("4960" + dice.digits(3), gap, 3);
      case 2 -> Layouts.grouped("01632960" + dice.digits(3), gap, 5);
      case 3 -> "+44 (0)" + Layouts.grouped("1134960" + dice.digits(3), gap, 3, 3);
      case 4 -> "(01204) " + dice.any("390", "462", "333") + dice.digits(3);
      case 5 -> Layouts.grouped("02920180" + dice.digits(3), gap, 3, 4);
      default -> Layouts.grouped("01223" + dice.number(200000, 799999), gap, 5, 3);
    };
  }
}
