package org.jointheconversation.bench.digest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.digest.ReplyRow;

/** What an attacker wants to know, counted. */
final class TrueCounts {
  private final List<Person> people;

  TrueCounts(List<Person> people) {
    this.people = people;
  }

  long of(Cell cell) {
    Stream<Person> there = people.stream().filter(person -> isIn(person, cell.place()));
    switch (cell.row().figure()) {
      case ASKED:
        return there.filter(Person::asked).count();
      case ANSWERED:
        return there.filter(person -> !person.replies().isEmpty()).count();
      case REPLIES:
        return there.mapToLong(person -> person.replies().size()).sum();
      default:
        return there
            .filter(person -> person.replies().stream().anyMatch(r -> is(r, cell.row())))
            .count();
    }
  }

  private static boolean isIn(Person person, String place) {
    return switch (place) {
      case Cell.WHOLE -> true;
      case Cell.NONE -> person.organisation().isEmpty();
      default -> person.organisation().equals(Optional.of(place));
    };
  }

  private static boolean is(ReplyRow reply, Row row) {
    if (!reply.themes().contains(row.theme())) {
      return false;
    }
    return switch (row.figure()) {
      case PEOPLE -> true;
      case TIMED -> reply.minutes().isPresent();
      default ->
          Optional.ofNullable(reply.kinds().get(row.theme()))
              .filter(kind -> kind.wire().equals(row.figure().name().toLowerCase(Locale.ROOT)))
              .isPresent();
    };
  }
}
