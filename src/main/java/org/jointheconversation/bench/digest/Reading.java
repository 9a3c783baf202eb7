package org.jointheconversation.bench.digest;

/** How a number is read that a later edition repeats. */
public enum Reading {
  /** It may be of an earlier time, because its change may not be published: it tells nothing. */
  MAY_BE_KEPT,
  /** It is of the time of that edition. */
  AS_SHOWN
}
