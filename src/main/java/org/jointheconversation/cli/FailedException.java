package org.jointheconversation.cli;

/** A verb could not be done; the message says why and what to do. */
final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailedException(String message) {
    super(message);
  }
}
