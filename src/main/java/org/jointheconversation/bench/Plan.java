package org.jointheconversation.bench;

/**
 * How much the ingest benchmark does.
 *
 * @param members whose replies are measured; replies beyond that many come from the same people
 *     again
 * @param warmUp replies, from members of their own, before anything is measured
 * @param seconds for which as many replies as possible are sent
 * @param pacedSeconds for which replies are sent at an even pace
 * @param hardship under which all of this happens
 */
public record Plan(int members, int warmUp, int seconds, int pacedSeconds, Hardship hardship) {
  private static final int WARM_UP = 20_000;
  private static final int PACED_SECONDS = 20;

  /** With the warm-up and the paced part that figures are to be compared by. */
  public static Plan of(int members, int seconds, Hardship hardship) {
    return new Plan(members, WARM_UP, seconds, PACED_SECONDS, hardship);
  }

  int audience() {
    return warmUp + members;
  }

  /** Who sends reply {@code number}. */
  int member(int number) {
    return number < warmUp ? number : warmUp + (number - warmUp) % members;
  }
}
