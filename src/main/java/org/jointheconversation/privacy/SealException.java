package org.jointheconversation.privacy;

/**
 * Something sealed does not open: it was altered, belongs to another purpose, or was sealed under a
 * secret that is neither the current nor the previous one. Says nothing about the content and
 * carries no cause.
 */
public final class SealException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SealException() {
    super("does not open: altered, or JTC_SECRET and JTC_SECRET_PREVIOUS are not what sealed it");
  }
}
