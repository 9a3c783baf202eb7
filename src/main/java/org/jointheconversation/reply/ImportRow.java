package org.jointheconversation.reply;

import java.util.Optional;
import java.util.OptionalInt;
import org.jointheconversation.audience.Cell;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.ReplyText;

/**
 * One reply that was collected elsewhere.
 *
 * @param text not redacted yet
 * @param person opaque; only its hash under a key that is thrown away may be kept. Empty where each
 *     row is a person
 * @param mayBeQuoted whether its writer said so
 */
public record ImportRow(
    ReplyText text,
    Optional<String> person,
    Cell cell,
    IsoWeek week,
    Cost cost,
    boolean mayBeQuoted) {

  /** Says nothing of what was said or by whom: a log line may hold it. */
  @Override
  public String toString() {
    return "ImportRow[" + week + "]";
  }

  /**
   * What the writer says it costs.
   *
   * @param minutesLost each time, in minutes
   * @param timesAWeek how often
   */
  public record Cost(OptionalInt minutesLost, OptionalInt timesAWeek) {}
}
