package org.jointheconversation.bench.redaction;

import java.util.List;
import org.jointheconversation.redaction.Kind;

/** Hospital numbers beside a label, and the usual forms without one. */
final class HospitalNumberPart implements Part {
  private static final Choices<String> LABELS =
      new Choices<>(
          List.of(
              "hospital no ",
              "hospital number ",
              "Hospital No. ",
              "Hospital Number: ",
              "hosp no ",
              "hosp no. ",
              "Hosp number ",
              "hosp num ",
              "MRN ",
              "MRN: ",
              "mrn ",
              "mrn:",
              "unit no ",
              "unit number ",
              "Unit No: ",
              "unit no. ",
              "patient ID ",
              "patient id: ",
              "patient number ",
              "Patient No. ",
              "pt no ",
              "pt id ",
              "pt number ",
              "PAS number ",
              "PAS no ",
              "pas no. ",
              "K number ",
              "X number ",
              "district number ",
              "District No ",
              "case note ",
              "casenote ",
              "case notes ",
              "casenote no ",
              "rhif ysbyty ",
              "Rhif ysbyty: ",
              "rhif claf ",
              "hosp no is ",
              "hospital number is ",
              "M.R.N. ",
              "medical record number ",
              "record number ",
              "H/N ",
              "HN "),
          List.of(
              "Hosp. No. ",
              "hospital no: ",
              "HOSPITAL NUMBER ",
              "hosp number is ",
              "MRN no ",
              "MRN is ",
              "MRN-",
              "Unit Number - ",
              "patient Id. ",
              "Patient identifier ",
              "pt. no. ",
              "patients number ",
              "PAS ID ",
              "X-number ",
              "D number ",
              "district no. ",
              "Case Notes No. ",
              "case-note number ",
              "hospital ID ",
              "Rhif yr ysbyty ",
              "EPR number "));

  @Override
  public Kind kind() {
    return Kind.HOSPITAL_NUMBER;
  }

  @Override
  public void write(Draft draft, Dice dice) {
    if (dice.chance(.7)) {
      draft.say(dice.pick(LABELS)).plant(kind(), labelled(dice));
    } else if (dice.chance(.2)) {
      draft.say(dice.any("patient ", "pt ", "patient: ")).plant(kind(), dice.digits(7));
    } else {
      draft.plant(kind(), usual(dice));
    }
  }

  private static String labelled(Dice dice) {
    return switch (dice.number(0, 9)) {
      case 0 -> dice.number(1, 9) + dice.digits(5);
      case 1 -> dice.number(1, 9) + dice.digits(6);
      case 2 -> "00" + dice.digits(6);
      case 3 -> dice.letter("KXDHMA") + dice.digits(6);
      case 4 -> dice.any("RK", "RX", "PT") + dice.digits(6);
      case 5 -> dice.digits(2) + "/" + dice.digits(5);
      case 6 -> dice.digits(6) + dice.letter("ABKX");
      case 7 -> dice.letter("kxdhma") + dice.digits(7);
      case 8 -> dice.letter("KXDHMA") + "-" + dice.digits(6);
      default -> dice.digits(3) + "-" + dice.digits(4);
    };
  }

  private static String usual(Dice dice) {
    return switch (dice.number(0, 3)) {
      case 0 -> dice.letter("kxdhm") + dice.digits(7);
      case 1 -> dice.any("RXH", "RJ1", "RK9", "R0A".replace("0", "T")) + dice.digits(7);
      case 2 -> dice.letter("KXDHMSW") + dice.digits(6);
      default -> dice.letter("KXDHMSW") + dice.digits(7);
    };
  }
}
