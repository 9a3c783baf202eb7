package org.jointheconversation.theme.discovery;

import java.util.Arrays;

/**
 * Which group each point belongs to.
 *
 * @param of the group of each point, from 0
 * @param count how many groups there are, each with a point
 */
record Groups(int[] of, int count) {

  /** All points in one. */
  static Groups one(int points) {
    return new Groups(new int[points], Math.min(1, points));
  }

  /** The groups of other points, each of which stands for one of these. */
  Groups through(int[] standFor) {
    return new Groups(Arrays.stream(standFor).map(point -> of[point]).toArray(), count);
  }
}
