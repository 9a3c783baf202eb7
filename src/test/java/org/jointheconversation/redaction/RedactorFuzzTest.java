package org.jointheconversation.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nasty texts from a seed: pieces of personal data, of what surrounds, resembles and breaks it, and
 * of plain rubbish, in any order. A seed that fails is the whole report.
 */
class RedactorFuzzTest {
  private static final int TEXTS = 4_000;
  private static final String PLANTED = "4505577104";

  private static final List<String> PIECES =
      List.of(
          "943 476 5919",
          "9434765919",
          "4505577104",
          "999",
          "123",
          "4567",
          "1501561234",
          "jo@nhs.net",
          "jo.b",
          "@",
          "nhs.net",
          "07700 900123",
          "07700",
          "(0161) 496 0000",
          "+44",
          "SW1A 1AA",
          "sw1a",
          "1AA",
          "OAA",
          "BL1",
          "4QR",
          "QQ 12 34 56 C",
          "AB123456",
          "NI number",
          "K1234567",
          "RXH",
          "MRN",
          "hosp no",
          "patient",
          "pt",
          "Mrs",
          "Jones",
          "baby",
          "aged 7",
          "DOB",
          "d.o.b.",
          "born",
          "12/03/1964",
          "12.3.64",
          "12 March",
          "March",
          "1964",
          "12031964",
          "dyddiad geni",
          "14 Elm Road",
          "Flat 3",
          "14",
          "Elm",
          "Road",
          "St",
          "lives at",
          "Bolton",
          "Heol",
          "Las",
          "Surgery",
          "INC0012345",
          "ticket",
          "order",
          "since",
          "on",
          "version",
          "NHS no",
          "NHS",
          "CHI",
          "rhif GIG",
          "is her",
          "10:30",
          "500mg/5ml",
          "192.168.0.1",
          "[NHS number]",
          "[date of birth]",
          "[address]",
          "[hospital number]",
          "[",
          "]");

  private static final List<String> GAPS =
      List.of(
          " ",
          " ",
          " ",
          "",
          "",
          ", ",
          ". ",
          ".",
          "-",
          "/",
          "\n",
          "\r\n",
          "\t",
          "(",
          ")",
          ":",
          ";",
          "'",
          "#",
          "\u00A0",
          "\u2009",
          "\u200B",
          "\u202E",
          "\u0301",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\u0410",
          "\u0392",
          "\uFF19",
          "\u0669",
          "\u4E2D",
          "\u0000",
          "\uFFFF",
          "x",
          "A");

  private final Redactor redactor = new Redactor();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261123})
  void any_text_is_redacted_once_and_for_all(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = pieces(random);
      Redaction redaction = redactor.redact(text);

      assertThat(redactor.redact(redaction.text()).findings()).as(text).isEmpty();
      assertThat(rebuilt(text, redaction.findings())).as(text).isEqualTo(redaction.text());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void text_of_random_characters_is_taken(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = characters(random);
      Redaction redaction = redactor.redact(text);

      assertThat(redactor.redact(redaction.text()).findings()).as(text).isEmpty();
      assertThat(rebuilt(text, redaction.findings())).as(text).isEqualTo(redaction.text());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void a_planted_nhs_number_is_gone_whatever_surrounds_it(long seed) {
    Random random = new Random(seed);
    List<String> gaps = List.of("", " ", "-", "\u00A0", "\u200B", "\n", "\u2009", ".");
    for (int i = 0; i < TEXTS; i++) {
      String gap = pick(random, gaps);
      String number = "450" + gap + "557" + gap + "7104";
      String text = words(random) + number + words(random);

      String digits = redactor.redact(text).text().replaceAll("\\D", "");
      assertThat(digits).as(text).doesNotContain(PLANTED);
    }
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(pick(random, PIECES)).append(pick(random, GAPS));
    }
    return text.toString();
  }

  /** Mostly characters that detectors look at, some from anywhere, halves of pairs included. */
  private static String characters(Random random) {
    String known = "0123456789 0123456789ABKMQRSabnhs@.-/()+:,'#\n";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      boolean any = random.nextInt(8) == 0;
      text.append(
          any ? (char) random.nextInt(0x10000) : known.charAt(random.nextInt(known.length())));
    }
    return text.toString();
  }

  /** Words and punctuation around a number, but no digit that would make it another. */
  private static String words(Random random) {
    StringBuilder text =
        new StringBuilder(pick(random, List.of(" ", ", ", " (", ") ", "\n", ": ")));
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(pick(random, PIECES).replaceAll("\\d", "")).append(' ');
    }
    return text.toString();
  }

  private static String rebuilt(String text, List<Finding> findings) {
    int[] codePoints = text.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    int position = 0;
    for (Finding finding : findings) {
      assertThat(finding.start()).as("sorted and apart").isGreaterThanOrEqualTo(position);
      out.append(new String(codePoints, position, finding.start() - position));
      out.append(finding.kind().mask());
      position = finding.end();
    }
    return out.append(new String(codePoints, position, codePoints.length - position)).toString();
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
