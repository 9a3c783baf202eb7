package org.jointheconversation.rights;

import java.util.List;

/**
 * What is stored of a reply that a participation row could be compared with.
 *
 * @param reply the reply's id
 * @param replier the handle, the same for all replies of one person and week
 * @param knownOfBoth what both sides know, in the order in which it is given up: version of the
 *     privacy words, platform, site, role, organisation, prompt, week
 */
public record LinkableReply(long reply, String replier, List<String> knownOfBoth) {
  /** How many things both sides know. */
  public static final int KNOWN = 7;

  public LinkableReply {
    knownOfBoth = List.copyOf(knownOfBoth);
    if (knownOfBoth.size() != KNOWN) {
      throw new IllegalArgumentException("both sides know seven things");
    }
  }

  @Override
  public String toString() {
    return "LinkableReply[hidden]";
  }
}
