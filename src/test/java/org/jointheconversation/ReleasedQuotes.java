package org.jointheconversation;

/** Released digests that quote replies, put into the database behind the program's back. */
final class ReleasedQuotes {
  private ReleasedQuotes() {}

  /** One of everybody's that quotes every reply whose writer ticked that. */
  static void ofEverybody(TestInstallation installation) {
    of(installation, "", 1, "RELEASED");
  }

  /**
   * An edition that does.
   *
   * @param organisation whose it is; empty for everybody's
   */
  static void of(TestInstallation installation, String organisation, int number, String state) {
    String id = "quotes" + organisation + number;
    Rows.change(
        installation.database(),
        "INSERT INTO edition (id, consultation, title, week, organisation, number, state, frozen,"
            + " figures, released_by, released_at) VALUES ('"
            + (id + "', 'getting-tech-right', 'T', '2026-W40', '" + organisation + "', " + number)
            + (", '" + state + "', '', '{\"themes\":[]}', 'system', '2026-11-30T09:00:00Z')"));
    Rows.change(
        installation.database(),
        "INSERT INTO quote (edition_id, quote_id, reply_id, theme, text)"
            + (" SELECT '" + id + "', 'q' || id, id, 'printing', text FROM reply")
            + " WHERE may_quote = 1");
  }
}
