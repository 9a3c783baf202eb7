package org.jointheconversation.digest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a digest is about.
 *
 * @param consultation its name in files and commands
 * @param title its title, in words for people
 * @param week the ISO week in the consultation's zone, such as {@code 2026-W47}
 * @param organisation the one organisation it is about; empty for the whole consultation
 * @param edition 1 for the first of the week, one more for every correction
 */
public record Subject(
    String consultation, String title, String week, Optional<String> organisation, int edition) {
  private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W[0-9]{2}");

  public Subject {
    if (!WEEK.matcher(week).matches()) {
      throw new IllegalArgumentException("a week is written like 2026-W47");
    }
    if (edition < 1) {
      throw new IllegalArgumentException("editions are counted from 1");
    }
  }
}
