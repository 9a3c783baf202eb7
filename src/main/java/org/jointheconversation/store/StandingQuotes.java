package org.jointheconversation.store;

import org.jdbi.v3.core.Handle;

/** Which quotes people may be shown. */
final class StandingQuotes {
  /**
   * A quote has a row in every edition and under every theme that shows it; it is one statement.
   * That its reply may be quoted is asked again, as for a new edition.
   */
  static final String SELECT =
      """
      SELECT r.id AS reply_id, s.id, s.shown, r.week, r.handle, r.platform, min(q.text) AS text
      FROM consultation c
      JOIN edition e ON e.consultation = c.slug
      JOIN quote q ON q.edition_id = e.id
      JOIN reply r ON r.id = q.reply_id AND r.consultation_id = c.id
      LEFT JOIN statement s ON s.reply_id = r.id
      WHERE c.id = :consultation AND e.state = 'RELEASED'
        AND e.organisation IN ('', :organisation)
        AND e.number = (SELECT max(l.number) FROM edition l
          WHERE l.consultation = e.consultation AND l.week = e.week
            AND l.organisation = e.organisation AND l.state = 'RELEASED')
        AND r.may_quote = 1 AND r.safety IN ('NONE', 'CLEARED')
        AND NOT EXISTS (SELECT 1 FROM held_quote h WHERE h.reply_id = r.id)
      GROUP BY r.id, s.id, s.shown, r.week, r.handle, r.platform
      """;

  private StandingQuotes() {}

  /** Takes a quote back at once, with what people said to it. */
  static void remove(Handle handle, long reply) {
    handle.execute("DELETE FROM quote WHERE reply_id = ?", reply);
    handle.execute("DELETE FROM statement WHERE reply_id = ?", reply);
  }
}
