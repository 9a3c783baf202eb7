package org.jointheconversation.slack;

import org.jointheconversation.chat.SendOutcome;

/** Which token opens a workspace. */
sealed interface TokenChoice {

  /**
   * This one. Shows itself to nobody who only prints it.
   *
   * @param ofOrganisation whether it opens other workspaces as well, so that each call names its
   *     own (S29)
   */
  record Use(String token, boolean ofOrganisation) implements TokenChoice {
    @Override
    public String toString() {
      return "[hidden]";
    }
  }

  /** None, and what becomes of a call without one: nothing of it leaves. */
  record None(SendOutcome outcome) implements TokenChoice {}
}
