package org.jointheconversation.theme.coding;

import java.util.List;

/**
 * A group of one week's replies that the codebook lacks.
 *
 * @param id random
 * @param week ISO, as {@code 2026-W47}
 * @param name words that at least the smallest group of people used
 * @param people how many, truly; never below the smallest group
 * @param novelty 0 to 1
 * @param centre the mean direction of its replies
 * @param replies the most central first
 */
public record EmergentGroup(
    long id,
    String week,
    String name,
    int people,
    double novelty,
    float[] centre,
    List<Long> replies) {
  public EmergentGroup {
    replies = List.copyOf(replies);
  }

  @Override
  public String toString() {
    return "EmergentGroup[" + week + "]";
  }
}
