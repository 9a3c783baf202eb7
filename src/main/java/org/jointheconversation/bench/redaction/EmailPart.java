package org.jointheconversation.bench.redaction;

import java.util.List;
import org.jointheconversation.redaction.Kind;

/** E-mail addresses of people and wards. */
final class EmailPart implements Part {
  private static final Choices<String> LOCALS =
      new Choices<>(
          List.of(
              "jo.bloggs",
              "amina.khan2",
              "ward7",
              "a",
              "o'neill",
              "J_Smith+it",
              "p.kowalska",
              "sister",
              "Dr.Who",
              "si\u00F4n",
              "x-ray.desk",
              "1234567",
              "mary-jane.watson",
              "TEST.USER",
              "n.okafor",
              "gp_practice"),
          List.of(
              "h.evans",
              "bed-manager",
              "r2d2",
              "anna_maria.nowak",
              "it+support",
              "S.O'Hara",
              "li.wei99",
              "zz"));

  private static final Choices<String> DOMAINS =
      new Choices<>(
          List.of(
              "nhs.net",
              "example.nhs.uk",
              "mail.example.com",
              "x-y.org",
              "wales.nhs.uk",
              "gmail.com",
              "NHS.NET",
              "example.co.uk",
              "nhs.scot",
              "hscni.net",
              "outlook.com",
              "some-trust.nhs.uk"),
          List.of(
              "cymru.nhs.uk",
              "trust.example.nhs.uk",
              "hotmail.co.uk",
              "btinternet.com",
              "Example.ORG",
              "gov.scot",
              "uni-x.ac.uk"));

  private static final Choices<String> BEFORE =
      new Choices<>(
          List.of("", "", "e-mail ", "email: ", "<", "mailto:", "at ", "from ", "(", "\""),
          List.of("", "", "contact ", "to: ", "cc ", "e-bost ", "["));

  private static final Choices<String> AFTER =
      new Choices<>(
          List.of("", "", ">", ",", ")", "\"", "!", "?"),
          List.of("", "", ".", ";", "]", " please", ":"));

  @Override
  public Kind kind() {
    return Kind.EMAIL;
  }

  @Override
  public void write(Draft draft, Dice dice) {
    String at = dice.chance(.05) ? dice.any("\uFF20", "\uFE6B") : "@";
    draft
        .say(dice.pick(BEFORE))
        .plant(kind(), dice.pick(LOCALS) + at + dice.pick(DOMAINS))
        .say(dice.pick(AFTER));
  }
}
