package org.jointheconversation.outcome;

/** What somebody says who is asked whether it is fixed where they work. */
public enum Vote {
  YES,
  NOT_YET,
  /** It does not concern them: counts neither way. */
  NOT_MINE
}
