package org.jointheconversation.digest;

import java.util.Map;
import java.util.Set;
import org.jointheconversation.theme.Kind;

/**
 * Which numbers of a week may be shown of one organisation, or of the whole.
 *
 * @param turnout whether who was asked and who answered may
 * @param themes the themes of which the number of people may
 * @param kinds those kinds of a theme of which the number of people may, by theme id
 * @param hours the themes of which the hours lost may
 */
record Cells(boolean turnout, Set<String> themes, Map<String, Set<Kind>> kinds, Set<String> hours) {
  Cells {
    themes = Set.copyOf(themes);
    kinds = Map.copyOf(kinds);
    hours = Set.copyOf(hours);
  }

  boolean shows(String theme, Kind kind) {
    return kinds.getOrDefault(theme, Set.of()).contains(kind);
  }
}
