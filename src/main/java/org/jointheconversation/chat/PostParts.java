package org.jointheconversation.chat;

/**
 * A message and its thread as one platform takes them: part 0 for the channel, the rest below it.
 * Each call asks the platform once and never throws for its answer. For one thread.
 */
public interface PostParts {
  int size();

  /** What a part says, in a form that changes when the part does. */
  String words(int part);

  /**
   * Posts a part.
   *
   * @param thread the id of part 0; empty for part 0 itself
   * @return {@code Sent} with the id of the part
   */
  SendOutcome add(int part, String thread);

  /**
   * Has what stands say a part. Doing that twice is doing it once.
   *
   * @return {@code Sent} with the id it has from now on
   */
  SendOutcome replace(int part, String id, String thread);

  /** Whether {@link #replace} can do that; else it is removed and the part is added. */
  default boolean isReplaceable(int part, String id) {
    return true;
  }

  /** Takes away what stands. Doing that twice is doing it once. */
  SendOutcome remove(String id, String thread);

  /** Whether an answer to {@link #replace} or {@link #remove} means that nothing stands there. */
  boolean isGone(SendOutcome outcome);

  /**
   * Cuts a part in two where an answer says that it is too large.
   *
   * @return whether it did: the first half has taken its place
   */
  default boolean split(int part, SendOutcome outcome) {
    return false;
  }
}
