package org.jointheconversation.delivery;

/**
 * A prompt of which nobody knows whether it arrived.
 *
 * @param to whose chat, or which channel, shows it: an account or channel in its written form
 */
public record InDoubt(long delivery, long round, String to) {
  @Override
  public String toString() {
    return "InDoubt[" + delivery + "]";
  }
}
