package org.jointheconversation.audience;

import java.util.List;

/**
 * How the reading of a file went.
 *
 * @param taken rows handed on
 * @param skipped rows left out because something is wrong with them
 * @param problems what is wrong with those, at most {@link Problems#KEPT}
 */
public record CsvResult(long taken, long skipped, List<Problem> problems) {
  public CsvResult {
    problems = List.copyOf(problems);
  }
}
