package org.jointheconversation.consultation;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A round's deliveries by state, and its funnel. "Read" is not in it: no platform tells.
 *
 * @param states how many deliveries are in each state, by the state's name
 * @param reasons why something was not sent, waits or was decided, and why people were left out;
 *     how many for each reason
 */
public record RoundReport(
    Round round, Map<String, Integer> states, Map<String, Integer> reasons, Funnel funnel) {

  /**
   * Counts; from {@code opened} on they are counters and name nobody.
   *
   * @param asked empty where the prompt went to a channel: nobody knows who is in one
   */
  public record Funnel(
      OptionalInt asked, int accepted, int opened, int replied, int edited, int withdrew) {}
}
