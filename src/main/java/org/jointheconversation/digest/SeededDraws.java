package org.jointheconversation.digest;

import java.nio.ByteBuffer;

/**
 * Draws that are the same for the same seed on every machine and in every Java: Steele, Lea and
 * Flood's SplitMix64 (2014). Not for secrets.
 */
final class SeededDraws {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;
  private long state;

  SeededDraws(String seed) {
    state = ByteBuffer.wrap(Hashes.sha256(seed)).getLong();
  }

  /**
   * A number from 0 to {@code bound - 1}; for bounds of ours its bias is below one in a billion.
   */
  int below(int bound) {
    state += GAMMA;
    long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    long bits = (mixed ^ (mixed >>> 31)) >>> 1;
    return (int) (Math.multiplyHigh(bits, (long) bound << 1));
  }
}
