package org.jointheconversation;

/** A digest that was released, put into the database behind the program's back. */
final class ReleasedEdition {
  private ReleasedEdition() {}

  /** One of everybody's that shows printing. */
  static void ofEverybody(TestInstallation installation, String releasedOn) {
    of(installation, "", "2026-W40", releasedOn, theme("printing", "Printing", 25));
  }

  /** One of an organisation's that shows printing. */
  static void of(TestInstallation installation, String organisation, String releasedOn) {
    of(installation, organisation, "2026-W40", releasedOn, theme("printing", "Printing", 15));
  }

  static void of(
      TestInstallation installation,
      String organisation,
      String week,
      String releasedOn,
      String... themes) {
    String figures = "{\"themes\":[" + String.join(",", themes) + "]}";
    Rows.change(
        installation.database(),
        "INSERT INTO edition (id, consultation, title, week, organisation, number, state, frozen,"
            + " figures, released_by, released_at) VALUES ('"
            + (week + organisation)
            + "', 'getting-tech-right', 'T', '"
            + week
            + "', '"
            + organisation
            + "', 1, 'RELEASED', '', '"
            + figures
            + "', 'system', '"
            + releasedOn
            + "T09:00:00Z')");
  }

  /** A theme as the figures have it. */
  static String theme(String id, String name, int people) {
    return "{\"theme\":\"" + id + "\",\"name\":\"" + name + "\",\"people\":" + people + "}";
  }

  /** One that was shown before and is not now. */
  static String gone(String id) {
    return "{\"theme\":\"" + id + "\",\"name\":\"Gone\",\"people\":null}";
  }
}
