package org.jointheconversation.rights;

/**
 * What becomes of a reply at closing.
 *
 * @param reply the reply's id
 * @param lost how many of {@link LinkableReply#knownOfBoth} it loses, from the first on
 * @param handle the random number that takes the place of its handle
 */
public record UnlinkedReply(long reply, int lost, String handle) {
  @Override
  public String toString() {
    return "UnlinkedReply[hidden]";
  }
}
