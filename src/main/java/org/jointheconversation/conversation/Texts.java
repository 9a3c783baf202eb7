package org.jointheconversation.conversation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the bot, from {@code texts/texts.properties}. Thread-safe. */
final class Texts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "texts.texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Texts english() {
    return new Texts(Locale.UK);
  }

  /**
   * A text with its places filled in.
   *
   * @throws java.util.MissingResourceException where there is no such key
   */
  String get(String key, Object... places) {
    return new MessageFormat(bundle.getString(key), locale).format(places);
  }
}
