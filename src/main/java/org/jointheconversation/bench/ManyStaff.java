package org.jointheconversation.bench;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of a large audience file, the same each time: in no order, as a staff directory has them,
 * every fiftieth a second account of somebody.
 */
final class ManyStaff {
  private static final long SEED = 4;
  private static final int ORGANISATIONS = 220;
  private static final int SITES = 40;
  private static final int TWICE = 50;
  private static final List<String> ROLES = List.of("nurse", "doctor", "porter", "clerk");
  private static final List<String> FIRST_NAMES =
      List.of("Olivia", "Amelia", "Fatima", "Priya", "Chidi", "Aoife", "Rhys", "Zofia");
  private static final List<String> LAST_NAMES =
      List.of("Smith", "Jones", "Patel", "Khan", "Okafor", "Nowak", "Evans", "Murphy");

  private final int[] order;

  ManyStaff(int members) {
    this.order = IntStream.range(0, members).toArray();
    Random random = new Random(SEED);
    for (int last = members - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int kept = order[last];
      order[last] = order[other];
      order[other] = kept;
    }
  }

  /**
   * The rows.
   *
   * @param account the first three columns of a member
   */
  Stream<String> rows(IntFunction<String> account) {
    return IntStream.of(order).mapToObj(member -> account.apply(member) + place(member));
  }

  private static String place(int member) {
    int person = member % TWICE == TWICE - 1 ? member - 1 : member;
    return ",RX"
        + member % ORGANISATIONS
        + ","
        + ROLES.get(member % ROLES.size())
        + ",Ward "
        + member % SITES
        + ",Europe/London,staff"
        + person
        + ","
        + FIRST_NAMES.get(member % FIRST_NAMES.size())
        + " "
        + LAST_NAMES.get(member / 7 % LAST_NAMES.size());
  }
}
