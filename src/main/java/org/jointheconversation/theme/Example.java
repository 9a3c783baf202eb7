package org.jointheconversation.theme;

import java.util.Objects;

/**
 * A reply whose theme a person has confirmed. Several examples with one text and several themes
 * mean that the text is about all of them. Hides its text, which somebody wrote in confidence.
 *
 * @param text what was written
 * @param theme the theme's id, or {@link Assignment#UNCLASSIFIED} where it has none
 */
public record Example(String text, String theme) {

  public Example {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(theme, "theme");
  }

  @Override
  public String toString() {
    return "Example[" + theme + "]";
  }
}
