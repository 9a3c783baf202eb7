package org.jointheconversation.bench;

/** Takes note of what a platform's stub is sent, and may spoil the answer. Thread-safe. */
interface Receiver {
  /** Notes nothing and spoils nothing. */
  Receiver NONE = (member, message, good) -> good;

  /**
   * A call concerning a member.
   *
   * @param message whether it is a message to them, rather than the opening of a conversation
   * @param good what is answered where nothing goes wrong
   */
  StubAnswer called(int member, boolean message, StubAnswer good);
}
