package org.jointheconversation.consultation;

import java.util.function.Function;

/**
 * What a value of a definition must look like.
 *
 * @param read gives the value, or throws an {@link IllegalArgumentException} whose message goes on
 *     where "the value …" began
 * @param mend what to write instead, a sentence
 */
record Kind<T>(Function<String, T> read, String mend) {

  /** The same, refused further where the check throws. */
  <U> Kind<U> then(Function<T, U> more) {
    return new Kind<>(read.andThen(more), mend);
  }
}
