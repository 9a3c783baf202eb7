package org.jointheconversation.chat;

/**
 * What is remembered of a post while it is made or changed. Each method that tells something
 * returns once that is written down. For one thread.
 */
public interface Posting {

  /** Where it stands, as {@link #stands} was told; empty where nothing stands. */
  String reference();

  /**
   * Whether something was being added when the program stopped: nobody knows if it is there, so
   * nothing may be added blindly.
   */
  boolean isInDoubt();

  /** Something is about to be added below what stands. */
  void adding();

  /**
   * What was added is there, or surely is not: nothing is in doubt any more.
   *
   * @param reference where the post stands now
   */
  void added(String reference);

  /**
   * What stood was changed.
   *
   * @param reference where the post stands now; empty where it stands nowhere any more
   */
  void stands(String reference);
}
