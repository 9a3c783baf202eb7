package org.jointheconversation.slack;

/** Slack's sizes (S14 to S19), in UTF-16 units unless said otherwise. */
final class Limits {
  static final int MESSAGE_BLOCKS = 50;
  static final int MODAL_BLOCKS = 100;

  /** The undocumented sum over a message's blocks, with room below what was seen refused (S16). */
  static final int MESSAGE_CHARACTERS = 9_000;

  /** A modal may have 250 kB; a character takes at most six bytes on the way. */
  static final int MODAL_CHARACTERS = 40_000;

  static final int MESSAGE_TEXT = 4_000;
  static final int SECTION = 3_000;
  static final int CONTEXT = 2_000;
  static final int HEADER = 150;
  static final int ITEM_TITLE = 300;
  static final int BUTTON = 75;
  static final int BUTTONS_IN_A_ROW = 5;
  static final int OPTION = 75;
  static final int OPTIONS = 100;
  static final int LABEL = 2_000;
  static final int PLACEHOLDER = 150;
  static final int TEXT_INPUT = 3_000;

  /** Our own: what is at most so long is asked for on one line. */
  static final int ONE_LINE = 100;

  static final int MODAL_TITLE = 24;

  /** Words for whoever cannot see a picture; for more Slack refuses the file (S25). */
  static final int ALTERNATIVE = 1_000;

  static final int PRIVATE_METADATA = 3_000;

  /** Our own, for names of rounds, actions and fields; Slack takes 255 and more. */
  static final int NAME = 200;

  private Limits() {}

  /** Refuses a name that is none; ours are short words and numbers. */
  static String name(String name) {
    if (name.isBlank() || name.length() > NAME) {
      throw new IllegalArgumentException("a name must have 1 to " + NAME + " characters");
    }
    return name;
  }
}
