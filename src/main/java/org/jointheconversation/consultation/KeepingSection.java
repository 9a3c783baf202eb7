package org.jointheconversation.consultation;

import java.util.OptionalInt;
import org.jointheconversation.consultation.Keeping.Quotes;

/** The keys that say what happens to replies. */
final class KeepingSection {
  private KeepingSection() {}

  static Keeping read(Fields top, FilesBeside files) {
    return new Keeping(
        top.optional("retentionDays", Kinds.RETENTION)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        top.required("codebook", files.codebook()),
        top.optional("quotes", Kinds.oneOf(Quotes.class, Quotes::wire)).orElse(Quotes.NONE));
  }
}
