package org.jointheconversation.rights;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Numbers from 0 on, sorted into buckets, in two arrays. Immutable. */
final class Buckets {
  private final int[] start;
  private final int[] content;

  private Buckets(int[] start, int[] content) {
    this.start = start;
    this.content = content;
  }

  /** The numbers below {@code size}, each in the bucket that {@code bucket} says. */
  static Buckets of(int size, int buckets, IntUnaryOperator bucket) {
    int[] start = new int[buckets + 1];
    for (int number = 0; number < size; number++) {
      start[bucket.applyAsInt(number) + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    int[] next = Arrays.copyOf(start, buckets);
    int[] content = new int[size];
    for (int number = 0; number < size; number++) {
      content[next[bucket.applyAsInt(number)]++] = number;
    }
    return new Buckets(start, content);
  }

  int count() {
    return start.length - 1;
  }

  IntStream in(int bucket) {
    return Arrays.stream(content, start[bucket], start[bucket + 1]);
  }
}
