package org.jointheconversation.statement;

/** What somebody says to a statement of somebody else. */
public enum Stance {
  AGREE,
  DISAGREE,
  /** Counts neither way; the statement is not shown to them again. */
  PASS
}
