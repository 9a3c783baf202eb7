package org.jointheconversation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;

/**
 * The themes that a released edition shows, as they become outcomes. A theme is known by its id: a
 * later edition gives it its new name, and one that is shown no more keeps its last.
 */
record PublishedThemes(
    String edition,
    long consultation,
    String week,
    String organisation,
    LocalDate on,
    JsonNode themes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NOT_NOTED =
      "SELECT e.id, c.id AS consultation_id, e.week, e.organisation, e.figures, e.released_at"
          + " FROM edition e JOIN consultation c ON c.slug = e.consultation"
          + " WHERE c.id = ? AND e.state = 'RELEASED' AND NOT EXISTS"
          + " (SELECT 1 FROM outcome_edition n WHERE n.edition_id = e.id)"
          + " ORDER BY e.week, e.number, e.organisation LIMIT 200";

  private static final String ADD =
      """
      INSERT INTO outcome (id, consultation_id, theme, name, people, shown_week, first_week,
                           published_on, changed_on)
      VALUES (:id, :consultation, :theme, :name, :people, :week, :week, :on, :on)
      ON CONFLICT (consultation_id, theme) DO UPDATE SET
        name = CASE WHEN excluded.shown_week >= outcome.shown_week
          THEN excluded.name ELSE outcome.name END,
        people = CASE WHEN excluded.shown_week > outcome.shown_week
            OR (excluded.shown_week = outcome.shown_week AND excluded.people > outcome.people)
          THEN excluded.people ELSE outcome.people END,
        shown_week = CASE WHEN excluded.shown_week > outcome.shown_week
          THEN excluded.shown_week ELSE outcome.shown_week END,
        first_week = CASE WHEN excluded.first_week < outcome.first_week
          THEN excluded.first_week ELSE outcome.first_week END,
        published_on = CASE WHEN excluded.published_on < outcome.published_on
          THEN excluded.published_on ELSE outcome.published_on END
      """;

  private static final String PLACE =
      "INSERT INTO outcome_place (outcome_id, organisation) SELECT id, ? FROM outcome"
          + " WHERE consultation_id = ? AND theme = ? ON CONFLICT DO NOTHING";

  /** Some of the released editions that nobody has looked through yet, the oldest week first. */
  static List<PublishedThemes> notNoted(Handle handle, long consultation) {
    return handle.select(NOT_NOTED, consultation).map((row, context) -> of(row)).list();
  }

  private static PublishedThemes of(ResultSet row) throws SQLException {
    return new PublishedThemes(
        row.getString("id"),
        row.getLong("consultation_id"),
        row.getString("week"),
        row.getString("organisation"),
        LocalDate.ofInstant(Instant.parse(row.getString("released_at")), ZoneOffset.UTC),
        themes(row.getString("figures")));
  }

  private static JsonNode themes(String figures) {
    try {
      return JSON.readTree(figures).path("themes");
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("an edition's figures cannot be read");
    }
  }

  /** Takes note of all of them; again is as good as once. */
  int note(Handle handle, LongSupplier randomIds) {
    int fresh =
        handle.execute(
            "INSERT INTO outcome_edition (edition_id) VALUES (?) ON CONFLICT DO NOTHING", edition);
    if (fresh == 1) {
      themes.forEach(theme -> noteShown(handle, theme, randomIds));
    }
    return fresh;
  }

  /** One that is gone, or whose number is hidden, is not shown. */
  private void noteShown(Handle handle, JsonNode theme, LongSupplier randomIds) {
    if (theme.path("people").isInt()) {
      handle
          .createUpdate(ADD)
          .bind("id", randomIds.getAsLong())
          .bind("consultation", consultation)
          .bind("theme", theme.path("theme").asText())
          .bind("name", theme.path("name").asText())
          .bind("people", theme.path("people").asInt())
          .bind("week", week)
          .bind("on", on.toString())
          .execute();
      handle.execute(PLACE, organisation, consultation, theme.path("theme").asText());
    }
  }
}
