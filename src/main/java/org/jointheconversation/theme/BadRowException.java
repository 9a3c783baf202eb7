package org.jointheconversation.theme;

/** A row of a CSV file that cannot be taken. Says where and why, never what stands there. */
final class BadRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean restIsReadable;

  /**
   * @param line on which the row begins, from 1, the header included
   * @param problem what is wrong and what to do about it
   * @param restIsReadable whether it is clear where the next row begins
   */
  BadRowException(String file, int line, String problem, boolean restIsReadable) {
    super(file + ":" + line + ": " + problem);
    this.restIsReadable = restIsReadable;
  }

  boolean restIsReadable() {
    return restIsReadable;
  }
}
