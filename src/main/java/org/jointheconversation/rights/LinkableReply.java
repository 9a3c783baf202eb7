package org.jointheconversation.rights;

import java.util.List;

/**
 * What is stored of a reply that a participation row could be compared with.
 *
 * @param reply the reply's id
 * @param replier the same for all replies of one person, as far as that is known: their handle of
 *     the week, or one name over all weeks
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

  /** The week it was kept in; not a week any more where that was given up. */
  String week() {
    return knownOfBoth.get(KNOWN - 1);
  }

  /** The same reply of this replier. */
  LinkableReply by(String otherReplier) {
    return new LinkableReply(reply, otherReplier, knownOfBoth);
  }

  @Override
  public String toString() {
    return "LinkableReply[hidden]";
  }
}
