package org.jointheconversation.ops;

/** The database is full, locked or gone: nothing was kept. Carries no values, only the reason. */
public final class StorageUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageUnavailableException(String reason) {
    super(reason);
  }
}
