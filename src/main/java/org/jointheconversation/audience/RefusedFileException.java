package org.jointheconversation.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be taken, with everything that is wrong with it. Nothing of it was taken. */
public final class RefusedFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Comparator<Problem> AS_IN_THE_FILE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private final transient List<Problem> problems;
  private final long count;

  RefusedFileException(List<Problem> problems, long count) {
    super(text(problems, count));
    this.problems = inOrder(problems);
    this.count = count;
  }

  /** The problems in the order of the file; at most {@link Problems#KEPT} of {@link #count}. */
  public List<Problem> problems() {
    return problems;
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream().sorted(AS_IN_THE_FILE).toList();
  }

  private static String text(List<Problem> problems, long count) {
    List<String> lines = new ArrayList<>();
    inOrder(problems).forEach(problem -> lines.add(problem.toString()));
    if (count > problems.size()) {
      lines.add("… and " + (count - problems.size()) + " more.");
    }
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
