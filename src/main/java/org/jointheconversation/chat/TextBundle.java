package org.jointheconversation.chat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one part of the program in one language, from {@code texts/NAME.properties} and, for
 * Welsh, {@code texts/NAME_cy.properties}. Thread-safe.
 */
public final class TextBundle {
  private final ResourceBundle bundle;
  private final Locale locale;

  /** The bundle of that name; {@code name} is that of a file, without its ending. */
  public TextBundle(String name, Language language) {
    this.locale = language.locale();
    this.bundle =
        ResourceBundle.getBundle(
            "texts." + name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * A text with its places filled in.
   *
   * @throws java.util.MissingResourceException where there is no such key
   */
  public String get(String key, Object... places) {
    return new MessageFormat(bundle.getString(key), locale).format(places);
  }
}
