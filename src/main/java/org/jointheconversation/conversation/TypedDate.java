package org.jointheconversation.conversation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.chat.Language;

/** A day as people write it: 2027-01-31, 31/1/2027, 31 January 2027, 31 Ionawr 2027. */
final class TypedDate {
  private static final List<String> PATTERNS = List.of("uuuu-M-d", "d/M/uuuu", "d MMMM uuuu");

  private TypedDate() {}

  /** The day; empty where it is none. */
  static Optional<LocalDate> read(String typed) {
    String one = typed.strip().replaceAll("\\s+", " ");
    return Stream.of(Language.values())
        .flatMap(language -> PATTERNS.stream().map(p -> format(p, language.locale())))
        .flatMap(format -> parse(one, format).stream())
        .findFirst();
  }

  private static DateTimeFormatter format(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Optional<LocalDate> parse(String typed, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(typed, format));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
