package org.jointheconversation.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The check values of all week secrets that there were, in the main database, so that it is noticed
 * when the keys database holds another one or none. Thread-safe.
 */
final class KnownSecrets {
  private final Database main;

  KnownSecrets(Database main) {
    this.main = main;
  }

  /** A consultation and a week. */
  record Week(long consultation, String isoWeek) {}

  private record Known(Week week, String check) {}

  /** Adds a secret that was made. */
  void add(Week week, String check, long generation) {
    main.write(
        handle -> {
          KeysPair.remember(handle, generation);
          return handle.execute(
              "INSERT INTO known_secret (consultation_id, week, check_value) VALUES (?, ?, ?)"
                  + " ON CONFLICT DO NOTHING",
              week.consultation(),
              week.isoWeek(),
              check);
        });
  }

  /** Forgets the secrets of a consultation, which were destroyed. */
  void forget(long consultation, long generation) {
    main.write(
        handle -> {
          KeysPair.remember(handle, generation);
          return handle.execute("DELETE FROM known_secret WHERE consultation_id = ?", consultation);
        });
  }

  /**
   * The weeks in which something was said under a secret that is not there any more.
   *
   * @param present the check values of the secrets that are there
   */
  Set<Week> lost(Map<Week, String> present) {
    return all().stream()
        .filter(known -> !known.check().equals(present.get(known.week())))
        .map(Known::week)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Adds what is there and not known: made by an earlier version, or just before a crash. */
  void addUnknown(Map<Week, String> present) {
    Map<Week, String> unknown = new HashMap<>(present);
    all().forEach(known -> unknown.remove(known.week()));
    unknown.forEach((week, check) -> add(week, check, 0));
  }

  /** The consultations that are closed for good. */
  List<Long> closed() {
    return main.read(
        handle ->
            handle
                .select("SELECT id FROM consultation WHERE state = 'CLOSED'")
                .mapTo(Long.class)
                .list());
  }

  private List<Known> all() {
    return main.read(
        handle ->
            handle
                .select("SELECT consultation_id, week, check_value FROM known_secret")
                .map(
                    (row, context) ->
                        new Known(new Week(row.getLong(1), row.getString(2)), row.getString(3)))
                .list());
  }
}
