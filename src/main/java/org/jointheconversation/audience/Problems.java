package org.jointheconversation.audience;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what is wrong with one file, so that its writer sees everything at once. Keeps the first
 * {@link #KEPT} and counts the rest: a million bad rows must not fill the memory. Not thread-safe.
 */
public final class Problems {
  /** How many are kept with their place. */
  public static final int KEPT = 100;

  private final String file;
  private final List<Problem> kept = new ArrayList<>();
  private long count;

  /**
   * @param file the name to show, without the folders above it
   */
  public Problems(String file) {
    this.file = file;
  }

  /** Notes one; the parameters are those of {@link Problem}. */
  public void add(int line, int column, String where, String what, String mend) {
    if (kept.size() < KEPT) {
      kept.add(new Problem(file, line, column, where, what, mend));
    }
    count++;
  }

  /** How many were noted, kept or not. */
  public long count() {
    return count;
  }

  /** The kept ones, in the order they were noted. */
  public List<Problem> kept() {
    return List.copyOf(kept);
  }

  /**
   * Refuses the file where anything was noted.
   *
   * @throws RefusedFileException holding every kept problem
   */
  public void refuseIfAny() {
    if (count > 0) {
      throw new RefusedFileException(kept, count);
    }
  }
}
