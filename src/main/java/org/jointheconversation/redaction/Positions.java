package org.jointheconversation.redaction;

import java.util.Arrays;

/** A growing list of positions, without an object for each. */
final class Positions {
  private int[] values;
  private int size;

  Positions(int capacity) {
    values = new int[Math.max(8, capacity)];
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
