package org.jointheconversation.store;

import org.jointheconversation.consultation.Revision;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.CodebookReader;

/** Finds the codebook of a revision: its own, or the starter codebook where it names none. */
final class Codebooks {
  private Codebooks() {}

  static Codebook of(Revision revision) {
    return revision.codebook().isEmpty()
        ? Codebook.starter()
        : CodebookReader.read(revision.definition().keeping().codebook(), revision.codebook());
  }
}
