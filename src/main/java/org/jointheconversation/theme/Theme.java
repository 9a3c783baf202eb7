package org.jointheconversation.theme;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that replies may be about.
 *
 * @param id lasting name: lower case, digits, single hyphens, at most 64 characters; stored with
 *     replies and published with figures
 * @param name what people read
 * @param description what belongs to it, in a sentence; may be empty
 * @param seeds phrases that somebody might write who means this theme; may be empty, then name and
 *     description must do
 */
public record Theme(String id, String name, String description, List<String> seeds) {
  /** The longest id, in characters. */
  static final int LONGEST_ID = 64;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Theme {
    if (!isId(id)) {
      throw new IllegalArgumentException("a theme's id is lower case, digits and single hyphens");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("a theme has a name");
    }
    Objects.requireNonNull(description, "description");
    seeds = List.copyOf(seeds);
  }

  /** Whether a theme can be called that; the name kept for replies without a theme cannot. */
  static boolean isId(String id) {
    return id.length() <= LONGEST_ID
        && ID.matcher(id).matches()
        && !id.equals(Assignment.UNCLASSIFIED);
  }
}
