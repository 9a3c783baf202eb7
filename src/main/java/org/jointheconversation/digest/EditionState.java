package org.jointheconversation.digest;

/** Where an edition stands. */
public enum EditionState {
  /** Composed and stored; nobody outside the review channel has seen it. */
  DRAFT,
  /** Kept back by a coordinator. */
  HELD,
  /** Public, for good. */
  RELEASED
}
