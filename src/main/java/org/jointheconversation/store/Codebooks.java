package org.jointheconversation.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.CodebookReader;

/** Finds the codebook of a revision: its own, or the starter codebook where it names none. */
final class Codebooks {
  private static final Map<Long, Codebook> BY_REVISION = new ConcurrentHashMap<>();

  private Codebooks() {}

  static Codebook of(Revision revision) {
    return BY_REVISION.computeIfAbsent(revision.id(), id -> read(revision));
  }

  private static Codebook read(Revision revision) {
    if (revision.codebook().isEmpty()) {
      return Codebook.starter();
    }
    String name = revision.definition().keeping().codebook();
    byte[] yaml = revision.codebook().getBytes(StandardCharsets.UTF_8);
    try {
      return CodebookReader.read(name, name, new ByteArrayInputStream(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException("a codebook in memory cannot be read", e);
    }
  }
}
