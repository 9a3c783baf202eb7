package org.jointheconversation.theme;

import java.util.List;

/**
 * A codebook or a file of examples that cannot be taken, with everything that is wrong with it:
 * each problem names file, line and mend, and never what stands there, since examples are replies.
 */
public final class CodebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  CodebookException(List<String> problems) {
    super(CodebookProblems.text(problems));
    this.problems = List.copyOf(problems);
  }

  /** One line a problem, in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
