package org.jointheconversation.access;

/** Somebody may not do what they asked for. Says which role it needs, and names nobody. */
public final class AccessDeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AccessDeniedException(String message) {
    super(message);
  }
}
