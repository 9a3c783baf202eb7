package org.jointheconversation.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Replies of our own making with personal data put in, and numbers that only look like it. */
final class SyntheticReplies {
  private static final List<String> SENTENCES =
      List.of(
          "Logging on took 15 minutes again, %s could not be found",
          "%s",
          "The printer on ward 7B jammed while I was on to %s about it.",
          "I had to type %s three times because the record would not load",
          "see %s, then bed 4 at 10:30",
          "Waited 2 hours (%s) and then the system froze",
          "please look at %s\nit still says pending",
          "e.g. %s; the letter went to the wrong place");

  private static final List<String> AREAS =
      List.of("SW", "M", "B", "LS", "CF", "EH", "BT", "E", "W", "DN", "G", "NE", "TR", "ZE", "L");

  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

  private final Random random;

  SyntheticReplies(long seed) {
    random = new Random(seed);
  }

  String around(String value) {
    return String.format(pick(SENTENCES), value);
  }

  /** Of the ranges from 900 million up that the NHS uses for testing, in some layout. */
  String nhsNumber() {
    while (true) {
      String start = pick(List.of("900", "94", "987", "99"));
      String nine = start + digits(9 - start.length());
      int check = NhsCheckDigit.expected(nine + "0");
      if (check < 10) {
        return laidOut(nine + check);
      }
    }
  }

  private String laidOut(String ten) {
    String gap = pick(List.of(" ", "-", "", "\u00A0", "\u2009", "\n", ".", "\u200B"));
    String grouped = ten.substring(0, 3) + gap + ten.substring(3, 6) + gap + ten.substring(6);
    return random.nextInt(5) == 0 ? fullWidth(grouped) : grouped;
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '\uFF10' : c)));
    return wide.toString();
  }

  String tenDigits() {
    return digits(10);
  }

  String email() {
    return pick(List.of("jo.bloggs", "a", "ward7", "o'neill", "J_Smith+it"))
        + pick(List.of("@", "\uFF20"))
        + pick(List.of("nhs.net", "example.nhs.uk", "mail.example.com", "x-y.org"));
  }

  String phone() {
    String mobile = pick(List.of("07", "+447", "+44 (0)7", "00447", "(07"));
    return switch (random.nextInt(4)) {
      case 0 -> (mobile + "700 900" + digits(3)).replace("(07700", "(07700)");
      case 1 -> "01" + digits(3) + pick(List.of(" ", "", "-")) + digits(6);
      case 2 -> "020 7946 0" + digits(3);
      default -> "07" + digits(3) + pick(List.of(" ", "", "\u00A0")) + digits(6);
    };
  }

  String postcode() {
    String whole =
        pick(AREAS)
            + (1 + random.nextInt(20))
            + pick(List.of(" ", " ", "", "\u00A0"))
            + random.nextInt(10)
            + INWARD.charAt(random.nextInt(INWARD.length()))
            + INWARD.charAt(random.nextInt(INWARD.length()));
    return random.nextInt(3) == 0 ? whole.toLowerCase(Locale.ROOT) : whole;
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
