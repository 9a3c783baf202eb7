package org.jointheconversation.redaction;

/** A CSV file that cannot be read. Names the place and the mend, never what stands there. */
public final class BadCsvException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final boolean restIsReadable;

  private BadCsvException(long line, String problem, boolean restIsReadable) {
    super("line " + line + ": " + problem);
    this.line = line;
    this.restIsReadable = restIsReadable;
  }

  /** One row does not fit, but where the next one begins is known. */
  static BadCsvException row(long line, String problem) {
    return new BadCsvException(line, problem, true);
  }

  /** Nothing after this place can be read for certain. */
  static BadCsvException file(long line, String problem) {
    return new BadCsvException(line, problem, false);
  }

  /** The line on which the bad row begins, counted from 1, the header included. */
  public long line() {
    return line;
  }

  boolean restIsReadable() {
    return restIsReadable;
  }
}
