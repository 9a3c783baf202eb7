package org.jointheconversation.delivery;

import java.time.Instant;
import java.util.OptionalLong;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.consultation.SendTimes;

/** Previews that wait to be sent. Thread-safe. */
public interface PreviewStore {

  /** A preview that somebody wants. */
  record Wanted(
      long revision,
      String prompt,
      ChatUser to,
      OptionalLong member,
      SendTimes.Window window,
      Instant now) {
    @Override
    public String toString() {
      return "Wanted[preview]";
    }
  }

  /** Queues its delivery; forgets previews that were done with long ago. */
  void add(Wanted preview);
}
