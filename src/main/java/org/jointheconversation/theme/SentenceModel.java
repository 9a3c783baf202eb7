package org.jointheconversation.theme;

/**
 * Turns a text into a vector, so that texts that mean the same lie close together.
 *
 * <p>Every implementation is safe for use by many threads at once, gives the same vector for the
 * same text however many texts went before, and takes any text at all: blank, huge, or malformed.
 */
public interface SentenceModel extends AutoCloseable {

  /** The vector of one text, of length 1; the caller owns the array. */
  float[] embed(String text);

  /** Frees what is held outside the Java heap; {@link #embed} must not be called afterwards. */
  @Override
  void close();
}
