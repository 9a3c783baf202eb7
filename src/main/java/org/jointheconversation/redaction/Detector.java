package org.jointheconversation.redaction;

import java.util.List;

/**
 * Finds one kind of personal data. Works in time linear in the text, holds no state and never
 * throws, whatever the text.
 */
interface Detector {
  /** Adds what it finds to {@code found}, in positions of the folded text, in any order. */
  void find(Folded text, List<Span> found);
}
