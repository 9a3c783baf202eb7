package org.jointheconversation.redaction.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * What the tagger has learned: one whole number for each slot, so that every machine comes to the
 * same result. Made by {@code NameTools train}. Immutable, thread-safe.
 */
final class Weights {
  private static final String RESOURCE = "/names/tagger.bin";

  private final short[] values;

  Weights(short[] values) {
    this.values = values;
  }

  /** Reads the weights that lie beside this class. */
  static Weights load() {
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the weights cannot be read", e);
    }
  }

  static Weights read(byte[] file) {
    short[] values = new short[file.length / Short.BYTES];
    ByteBuffer.wrap(file).asShortBuffer().get(values);
    return new Weights(values);
  }

  byte[] toBytes() {
    ByteBuffer file = ByteBuffer.allocate(values.length * Short.BYTES);
    file.asShortBuffer().put(values);
    return file.array();
  }

  int slots() {
    return values.length;
  }

  /** The sum over a part of the features. */
  int sum(Features features, int from, int to) {
    int sum = 0;
    for (int k = from; k < to; k++) {
      sum += values[features.numbers[k]];
    }
    return sum;
  }
}
