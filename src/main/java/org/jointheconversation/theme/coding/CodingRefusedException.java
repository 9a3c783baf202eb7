package org.jointheconversation.theme.coding;

/** A decision that cannot be taken; says why and what to do instead, and quotes no reply. */
public final class CodingRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CodingRefusedException(String message) {
    super(message);
  }
}
