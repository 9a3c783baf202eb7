package org.jointheconversation.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.rights.ClosedDays;

/** {@link ClosedDays} in the keys database. */
public final class SqlClosedDays implements ClosedDays {
  private final Database main;
  private final Database keys;
  private final Set<Long> noted = ConcurrentHashMap.newKeySet();

  public SqlClosedDays(Database main, Database keys) {
    this.main = main;
    this.keys = keys;
  }

  @Override
  public void note(long consultation, LocalDate day) {
    if (!noted.contains(consultation)) {
      keys.write(
          handle ->
              handle.execute(
                  "INSERT INTO closed_day (consultation_id, closed_on) VALUES (?, ?)"
                      + " ON CONFLICT DO NOTHING",
                  consultation,
                  day.toString()));
      noted.add(consultation);
    }
  }

  private record Day(long consultation, String closedOn) {}

  @Override
  public void putBack() {
    List<Day> days =
        keys.read(
            handle ->
                handle
                    .select("SELECT consultation_id, closed_on FROM closed_day")
                    .map((row, context) -> new Day(row.getLong(1), row.getString(2)))
                    .list());
    main.write(
        handle -> {
          for (Day day : days) {
            handle.execute(
                "UPDATE consultation SET closed_on = ?"
                    + " WHERE id = ? AND state = 'CLOSED' AND closed_on > ?",
                day.closedOn(),
                day.consultation(),
                day.closedOn());
          }
          return null;
        });
  }
}
