package org.jointheconversation.reply;

import org.jointheconversation.redaction.KnownNames;

/** The names that an audience file gave. Implementations are thread-safe and answer from memory. */
@FunctionalInterface
public interface KnownNameSource {
  /** Those of the consultation's approved revision. */
  KnownNames of(long consultation);
}
