package org.jointheconversation.bench.redaction;

import java.util.List;
import java.util.Locale;
import org.jointheconversation.redaction.Kind;

/** National Insurance numbers. */
final class NiNumberPart implements Part {
  private static final Choices<String> LABELS =
      new Choices<>(
          List.of(
              "NI number ",
              "NI no ",
              "NINO ",
              "nino: ",
              "National Insurance number ",
              "national insurance no. ",
              "NI: ",
              "ni no. ",
              "N.I. number ",
              "Nat Ins no ",
              "rhif yswiriant gwladol ",
              "NI Number: "),
          List.of(
              "N.I. no ",
              "Ni Number - ",
              "national insurance num ",
              "NI ref ",
              "National Insurance No: ",
              "nat. ins. ",
              "Rhif YG "));

  @Override
  public Kind kind() {
    return Kind.NI_NUMBER;
  }

  @Override
  public void write(Draft draft, Dice dice) {
    boolean labelled = dice.chance(.5);
    String prefix = "" + dice.letter("ABCEGHJKLMNOPRSTWXYZ") + dice.letter("ABCEGHJKLMNPRSTWXYZ");
    String gap = dice.any(" ", "", "-", " ", ".", "\u00A0");
    if (List.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ").contains(prefix)) {
      prefix = "QQ";
    }
    String digits = dice.digits(6);
    String laidOut =
        dice.chance(.6) ? Layouts.grouped(digits, gap, 2, 2) : Layouts.grouped(digits, gap, 3);
    String suffix = labelled && dice.chance(.2) ? "" : gap + dice.letter("ABCD");
    String whole = prefix + gap + laidOut + suffix;
    draft
        .say(labelled ? dice.pick(LABELS) : "")
        .plant(kind(), dice.chance(.25) ? whole.toLowerCase(Locale.ROOT) : whole);
  }
}
