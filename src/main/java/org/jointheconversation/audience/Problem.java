package org.jointheconversation.audience;

/**
 * One thing that is wrong with a file that somebody wrote, with the place and the mend.
 *
 * @param file its name, without the folders above it
 * @param line counted from 1; 0 where the whole file is meant
 * @param column counted from 1; 0 where the whole line is meant
 * @param where the key or the column, such as {@code prompts[0].send}; empty where there is none
 * @param what what is wrong there, to be read after {@code where}; of a file of people never a
 *     value, since values name them
 * @param mend what to do about it, a sentence
 */
public record Problem(String file, int line, int column, String where, String what, String mend) {

  /** One line: {@code staff.csv:12: time_zone: is empty. Write a zone such as Europe/London.} */
  @Override
  public String toString() {
    String place = file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    return place + ": " + (where.isEmpty() ? "" : where + ": ") + what + ". " + mend;
  }
}
