package org.jointheconversation.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that the bot speaks. NHS bodies in Wales owe their staff Welsh (platform rule N26).
 */
public enum Language {
  ENGLISH("en", Locale.UK, List.of("english", "saesneg")),
  WELSH("cy", Locale.forLanguageTag("cy-GB"), List.of("cymraeg", "welsh"));

  private final String tag;
  private final Locale locale;
  private final List<String> names;

  Language(String tag, Locale locale, List<String> names) {
    this.tag = tag;
    this.locale = locale;
    this.names = names;
  }

  /** As it is kept and as documents say it: {@code en} or {@code cy}. */
  public String tag() {
    return tag;
  }

  /** How numbers, days and months are written. */
  public Locale locale() {
    return locale;
  }

  /** The language of a tag such as {@code cy} or {@code cy-GB}; empty for any that we lack. */
  public static Optional<Language> ofTag(String tag) {
    String language = Locale.forLanguageTag(tag.strip()).getLanguage();
    return Arrays.stream(values()).filter(one -> one.tag.equals(language)).findFirst();
  }

  /** The language that a person asks for by its name, in either language. */
  public static Optional<Language> named(String word) {
    String name = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.names.contains(name)).findFirst();
  }
}
