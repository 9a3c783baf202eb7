package org.jointheconversation.bench.redaction;

import java.util.List;
import java.util.Locale;
import org.jointheconversation.redaction.Kind;

/** Whole UK postcodes. */
final class PostcodePart implements Part {
  private static final Choices<String> OUTWARD =
      new Choices<>(
          List.of(
              "SW1A", "M1", "B33", "CR2", "DN55", "EC1A", "W1A", "E1W", "N1C", "SL0", "BT1", "CF10",
              "EH1", "ZE1", "JE2", "IM1", "LL57", "SA1", "G12", "NE1", "TR26", "PL4", "L8", "BL1",
              "KW15", "HS2", "OX3", "SE1", "S10", "CV37"),
          List.of(
              "WC2H", "LE3", "B1", "CR0", "TN39", "EC2V", "NW1", "SE1P", "LD1", "BT48", "SY23",
              "AB10", "IV2", "TD1", "DG2", "N7", "W6", "S1", "GL54", "YO1"));

  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

  private static final Choices<String> BEFORE =
      new Choices<>(
          List.of(
              "",
              "",
              "postcode ",
              "lives at ",
              "Postcode: ",
              "near ",
              "of ",
              "in ",
              "cod post ",
              "PC: "),
          List.of("", "", "post code: ", "from ", "PostCode ", "now at ", "c\u00F4d post "));

  private static final Choices<String> AFTER =
      new Choices<>(
          List.of("", "", ".", ",", ")", "!", " area", "?"),
          List.of("", "", ";", ":", " way", " please", "..."));

  @Override
  public Kind kind() {
    return Kind.POSTCODE;
  }

  @Override
  public void write(Draft draft, Dice dice) {
    draft.say(dice.pick(BEFORE)).plant(kind(), value(dice)).say(dice.pick(AFTER));
  }

  static String value(Dice dice) {
    String gap = dice.any(" ", " ", " ", "", "\u00A0", "  ", "-");
    String inward = "" + dice.letter(INWARD) + dice.letter(INWARD);
    String whole = dice.pick(OUTWARD) + gap + dice.digits(1) + inward;
    if (dice.chance(.02)) {
      return dice.any("SW1A OAA", "BL1 OQR", "CF10 OEP", "NE1 OTY");
    }
    return dice.chance(.3) ? whole.toLowerCase(Locale.ROOT) : whole;
  }
}
