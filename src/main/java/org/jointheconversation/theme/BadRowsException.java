package org.jointheconversation.theme;

import java.util.List;

/**
 * A CSV file with rows that cannot be taken. Names each by file, line and mend, and never says what
 * stands there, since rows are replies.
 */
public final class BadRowsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  BadRowsException(List<String> problems) {
    super(CodebookProblems.text(problems));
    this.problems = List.copyOf(problems);
  }

  /** One line a problem, in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
