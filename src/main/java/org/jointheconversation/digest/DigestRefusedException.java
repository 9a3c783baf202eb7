package org.jointheconversation.digest;

/** What was wanted of a digest cannot be done; the message says why, and what to do instead. */
public final class DigestRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DigestRefusedException(String message) {
    super(message);
  }
}
