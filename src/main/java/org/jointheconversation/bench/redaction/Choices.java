package org.jointheconversation.bench.redaction;

import java.util.List;

/**
 * What a thing may be in the two halves of made replies.
 *
 * @param development what the rules were made with in sight
 * @param heldOut what was kept back, so that the figures tell of words never looked at
 */
record Choices<T>(List<T> development, List<T> heldOut) {
  /** The same in both halves, where nothing depends on it. */
  static <T> Choices<T> same(List<T> all) {
    return new Choices<>(all, all);
  }

  List<T> of(Portion portion) {
    return portion == Portion.DEVELOPMENT ? development : heldOut;
  }
}
