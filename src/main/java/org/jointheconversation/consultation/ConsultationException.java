package org.jointheconversation.consultation;

/**
 * Something cannot be done with a consultation as it stands; the message says what to do instead.
 */
public final class ConsultationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConsultationException(String message) {
    super(message);
  }
}
