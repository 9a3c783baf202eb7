package org.jointheconversation.reply;

import java.util.OptionalInt;
import org.jointheconversation.privacy.ReplyText;

/**
 * What somebody said and ticked.
 *
 * @param minutesLost 5, 15, 30 or 60; 60 stands for 60 or more
 * @param timesAWeek 1 for once, 5 for daily, 15 for many times a day
 * @param mayQuote whether the writer ticked that it may be quoted
 */
public record ReplyDraft(
    ReplyText text, OptionalInt minutesLost, OptionalInt timesAWeek, boolean mayQuote) {

  /** A reply without anything ticked, as typed in a chat. */
  public static ReplyDraft typed(String text) {
    return new ReplyDraft(ReplyText.of(text), OptionalInt.empty(), OptionalInt.empty(), false);
  }

  public ReplyDraft withText(String newText) {
    return new ReplyDraft(ReplyText.of(newText), minutesLost, timesAWeek, mayQuote);
  }
}
