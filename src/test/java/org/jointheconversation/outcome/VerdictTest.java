package org.jointheconversation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What votes come to, and that what is shown of them gives no small number away. */
class VerdictTest {
  private static final int MIN = 11;
  private static final int MOST = 90;

  private static Verdict of(int yes, int no) {
    return Verdict.of(yes, no, MIN);
  }

  @Test
  void fixed_needs_enough_people_and_two_thirds_of_them() {
    assertThat(of(10, 0).status()).isEqualTo(Status.NOT_FIXED);
    assertThat(of(11, 0).status()).isEqualTo(Status.FIXED);
    assertThat(of(8, 3).status()).isEqualTo(Status.FIXED);
    assertThat(of(8, 4).status()).isEqualTo(Status.FIXED);
    assertThat(of(7, 4).status()).isEqualTo(Status.NOT_FIXED);
    assertThat(of(0, 0).status()).isEqualTo(Status.NOT_FIXED);
  }

  @Test
  void numbers_are_shown_to_the_nearest_five_and_never_below_the_smallest_group() {
    assertThat(of(33, 11).counts()).isEqualTo(new Counts(OptionalInt.of(35), OptionalInt.of(15)));
    assertThat(of(21, 0).counts()).isEqualTo(Counts.NONE);
    assertThat(of(22, 10).counts()).isEqualTo(of(22, 0).counts());
    assertThat(of(22, 0).counts().no()).isEmpty();
    assertThat(of(3, 12).counts().yes()).isEmpty();
    assertThat(of(3, 12).counts().no()).hasValue(15);
  }

  /** Everything that true numbers may be for who sees a verdict. */
  private record Room(Set<Integer> yes, Set<Integer> no) {}

  @Test
  void a_hidden_number_may_be_nobody_and_is_at_least_ten_wide_for_whoever_sees_the_rest() {
    Map<Verdict, Room> rooms = new HashMap<>();
    for (int yes = 0; yes <= MOST; yes++) {
      for (int no = 0; no <= MOST; no++) {
        Room room =
            rooms.computeIfAbsent(of(yes, no), seen -> new Room(new TreeSet<>(), new TreeSet<>()));
        room.yes().add(yes);
        room.no().add(no);
      }
    }
    rooms.forEach(
        (seen, room) -> {
          if (seen.counts().no().isEmpty()) {
            assertThat(room.no()).as(seen.toString()).contains(0, MIN - 1);
          }
          if (seen.counts().yes().isEmpty()) {
            assertThat(room.yes()).as(seen.toString()).anyMatch(yes -> yes == 0 || yes >= MIN);
            assertThat(width(room.yes())).as(seen.toString()).isGreaterThanOrEqualTo(MIN - 1);
          }
        });
    assertThat(rooms).hasSizeGreaterThan(20);
  }

  private static int width(Set<Integer> numbers) {
    TreeSet<Integer> sorted = new TreeSet<>(numbers);
    return sorted.last() - sorted.first();
  }
}
