package org.jointheconversation.reply;

import org.jointheconversation.redaction.Redaction;
import org.jointheconversation.redaction.Redactor;

/** The gate for replies: what it masks, and whose names it knows. Thread-safe. */
public record ReplyMasking(Redactor redactor, KnownNameSource names) {
  Redaction mask(long consultation, String text) {
    return redactor.redact(text, names.of(consultation));
  }
}
