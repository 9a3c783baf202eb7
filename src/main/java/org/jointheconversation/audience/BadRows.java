package org.jointheconversation.audience;

/** What happens to a file with bad rows. */
public enum BadRows {
  /** Nothing of it is taken; every bad row is named. */
  REFUSE,
  /** The good rows are taken, the bad ones named: {@code --skip-bad}. */
  SKIP
}
