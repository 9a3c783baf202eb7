package org.jointheconversation.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Selection;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.delivery.Estimate;

/**
 * How long sending a round would take, for scripts and in plain words.
 *
 * @param span empty where nothing is sent, or quiet times have no end
 */
record SendEstimate(Optional<Estimate.Slowest> slowest, Optional<Estimate.Span> span, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK);

  static SendEstimate of(
      Estimate estimate,
      Selection selection,
      Definition definition,
      PromptDefinition prompt,
      Instant now) {
    Optional<Estimate.Slowest> slowest = estimate.slowest(selection.loads());
    SendTimes times = SendTimes.of(definition, prompt, now);
    ZoneId zone = definition.timeZone();
    Duration time = slowest.map(Estimate.Slowest::time).orElse(Duration.ZERO);
    return new SendEstimate(slowest, Estimate.span(times, now, zone, time), zone);
  }

  /** From the first message to the last, quiet times in between included. */
  long seconds() {
    return span.map(Estimate.Span::seconds)
        .orElseGet(() -> slowest.map(one -> one.time().toSeconds()).orElse(0L));
  }

  /** Such as "At 50 a second: until 18:20." */
  String sentence(Instant now) {
    if (slowest.isEmpty()) {
      return "Nobody would be asked.";
    }
    String pace = "At " + slowest.get().pace() + ": ";
    if (span.isEmpty()) {
      return pace + "never, since its quiet times have no end.";
    }
    Instant from = span.get().from();
    String begins = from.isAfter(now) ? "from " + moment(from, now) + " " : "";
    return pace + begins + "until " + moment(span.get().until(), now) + ".";
  }

  private String moment(Instant at, Instant now) {
    boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    return (today ? TIME : DAY).format(at.atZone(zone));
  }
}
