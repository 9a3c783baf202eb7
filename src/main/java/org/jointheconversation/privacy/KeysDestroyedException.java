package org.jointheconversation.privacy;

/** A consultation has closed and nothing ties its replies to people any more. */
public final class KeysDestroyedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeysDestroyedException(long consultation) {
    super("the keys of consultation " + consultation + " were destroyed when it closed");
  }
}
