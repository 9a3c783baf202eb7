package org.jointheconversation.theme;

import java.util.List;

/**
 * Says which themes a reply is about. Thread-safe; the same text gives the same answer, whatever
 * was asked before.
 */
public interface Assigner {

  /**
   * The themes of one reply, best first, never none. The reply counts for the first one and for
   * every further one that is sure; the others, up to three in all, are what a person may choose
   * from. A reply without a theme has {@link Assignment#UNCLASSIFIED} first and, behind it, the
   * theme that would be nearest, not sure.
   *
   * @param text any text at all: blank, huge or malformed
   */
  List<Assignment> assign(String text);
}
