package org.jointheconversation.conversation;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.TextBundle;

/** The words of the bot in one language, from {@code texts/texts.properties}. Thread-safe. */
final class Texts {
  private final Language language;
  private final TextBundle bundle;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter clock;

  Texts(Language language) {
    this.language = language;
    this.bundle = new TextBundle("texts", language);
    this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
    this.moment = DateTimeFormatter.ofPattern("EEEE HH:mm", language.locale());
    this.dayOfYear = DateTimeFormatter.ofPattern("EEEE d MMMM", language.locale());
    this.clock = DateTimeFormatter.ofPattern("HH:mm", language.locale());
  }

  Language language() {
    return language;
  }

  /**
   * A text with its places filled in.
   *
   * @throws java.util.MissingResourceException where there is no such key
   */
  String get(String key, Object... places) {
    return bundle.get(key, places);
  }

  /** A day in words, such as 18 December 2026 (platform rule N18). */
  String day(LocalDate date) {
    return day.format(date);
  }

  /**
   * A moment to come, named by the clock: "today at 19:30", "tomorrow at 07:30", "on Monday 7
   * December at 14:05".
   */
  String when(ZonedDateTime at, LocalDate today) {
    String time = clock.format(at);
    if (at.toLocalDate().equals(today)) {
      return get("when.today", time);
    }
    return at.toLocalDate().equals(today.plusDays(1))
        ? get("when.tomorrow", time)
        : get("when.later", dayOfYear.format(at), time);
  }

  /** A moment of this week, such as Tuesday 14:02. */
  String moment(ZonedDateTime at) {
    return moment.format(at);
  }
}
