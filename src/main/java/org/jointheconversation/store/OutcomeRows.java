package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.outcome.Counts;
import org.jointheconversation.outcome.Outcome;
import org.jointheconversation.outcome.Plan;
import org.jointheconversation.outcome.Status;

/** Reads outcomes. */
final class OutcomeRows {
  private static final String COLUMNS =
      "SELECT id, consultation_id, theme, name, people, first_week, published_on, owner, due_on,"
          + " status, answer, changed_on, version, shown_yes, shown_no FROM outcome WHERE ";

  private OutcomeRows() {}

  /**
   * Those with this value.
   *
   * @param column {@code id} or {@code consultation_id}
   */
  static List<Outcome> of(Handle handle, String column, long value) {
    Map<Long, Set<String>> places = places(handle, column, value);
    return handle
        .select(COLUMNS + column + " = ?", value)
        .map((row, context) -> outcome(row, places))
        .list();
  }

  private record Place(long outcome, String organisation) {}

  private static Map<Long, Set<String>> places(Handle handle, String column, long value) {
    return handle
        .select(
            "SELECT p.outcome_id, p.organisation FROM outcome_place p"
                + " JOIN outcome o ON o.id = p.outcome_id WHERE o."
                + column
                + " = ?",
            value)
        .map((row, context) -> new Place(row.getLong(1), row.getString(2)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Place::outcome, Collectors.mapping(Place::organisation, Collectors.toSet())));
  }

  private static Outcome outcome(ResultSet row, Map<Long, Set<String>> places) throws SQLException {
    long id = row.getLong("id");
    return new Outcome(
        id,
        row.getLong("consultation_id"),
        row.getString("theme"),
        row.getString("name"),
        new Outcome.Published(
            row.getInt("people"),
            IsoWeek.parse(row.getString("first_week")),
            LocalDate.parse(row.getString("published_on")),
            places.getOrDefault(id, Set.of())),
        new Plan(
            row.getString("owner"),
            Optional.ofNullable(row.getString("due_on")).map(LocalDate::parse),
            Status.valueOf(row.getString("status")),
            row.getString("answer")),
        LocalDate.parse(row.getString("changed_on")),
        row.getInt("version"),
        new Counts(number(row, "shown_yes"), number(row, "shown_no")));
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
