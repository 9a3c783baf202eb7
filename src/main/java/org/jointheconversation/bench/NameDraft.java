package org.jointheconversation.bench;

import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.redaction.names.NameSpan;

/** A reply being written, and where its names stand. Belongs to one thread. */
final class NameDraft {
  final StringBuilder text = new StringBuilder();
  final List<NameSpan> names = new ArrayList<>();

  /** Whether what was written last parts two sentences. */
  boolean separated;

  void name(NameWriter.Written written) {
    text.append(written.title());
    int start = text.length();
    text.append(written.name());
    names.add(new NameSpan(start, text.length()));
  }
}
