package org.jointheconversation.theme;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes what is wrong with a codebook, so that its writer hears all of it at once. */
final class CodebookProblems {
  /** The parser's own location is the end of the last good token; its message knows better. */
  private static final Pattern MARK = Pattern.compile("line (\\d+), column (\\d+)");

  /** More than these are not listed: whoever made so many made one mistake. */
  private static final int SHOWN = 50;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private record Problem(int line, int column, String text) {}

  CodebookProblems(String file) {
    this.file = file;
  }

  /** Notes a problem; {@code what} is to be read after the place, {@code mend} is a sentence. */
  void add(int line, int column, String what, String mend) {
    String text = file + ":" + line + ":" + column + ": " + what + ". " + mend;
    problems.add(new Problem(line, column, text));
  }

  /** Notes a problem with the token that the parser stands at. */
  void add(JsonParser parser, String what, String mend) {
    JsonLocation place = parser.currentTokenLocation();
    add(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), what, mend);
  }

  void malformed(JsonProcessingException failure) {
    Matcher mark = MARK.matcher(String.valueOf(failure.getOriginalMessage()));
    int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
    int column = failure.getLocation() == null ? 1 : failure.getLocation().getColumnNr();
    while (mark.find()) {
      line = Integer.parseInt(mark.group(1));
      column = Integer.parseInt(mark.group(2));
    }
    String mend = "Check indentation, quotes and brackets here and on the line before.";
    add(Math.max(1, line), Math.max(1, column), "is not well-formed YAML", mend);
  }

  /** The first problems, one a line, and how many more there are. */
  static String text(List<String> problems) {
    String shown = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
    int more = problems.size() - SHOWN;
    return more > 0 ? shown + "\n… and " + more + " more." : shown;
  }

  boolean none() {
    return problems.isEmpty();
  }

  void refuseIfAny() {
    if (!none()) {
      problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
      throw new CodebookException(problems.stream().map(Problem::text).toList());
    }
  }
}
