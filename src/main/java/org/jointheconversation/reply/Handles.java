package org.jointheconversation.reply;

import java.util.Optional;
import org.jointheconversation.consultation.IsoWeek;

/** The keyed pseudonyms that tie replies to their writers while that is allowed. Thread-safe. */
public interface Handles {

  /** The handle of a person in a week; makes the week's secret where there is none yet. */
  String of(long consultation, IsoWeek week, String person);

  /** The same, but empty where that week has no secret: not yet, or not any more. */
  Optional<String> existing(long consultation, IsoWeek week, String person);

  /** A keyed hash by which a repeat of an event is known. */
  String eventKey(long member, String eventId);

  /** What a form may carry to name one of a writer's replies. */
  String token(long consultation, KeptReply reply);
}
