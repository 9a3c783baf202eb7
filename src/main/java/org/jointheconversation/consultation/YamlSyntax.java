package org.jointheconversation.consultation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointheconversation.audience.Problems;
import org.jointheconversation.consultation.YamlNode.Place;

/**
 * Says in plain words where YAML is malformed and what usually helps.
 *
 * <p>The places are taken from the parser's message: its own location is the end of the last good
 * token, which for an open quote is lines away.
 */
final class YamlSyntax {
  private static final Pattern MARK = Pattern.compile("line (\\d+), column (\\d+)");

  private YamlSyntax() {}

  static void explain(JsonProcessingException failure, Problems problems) {
    String message = String.valueOf(failure.getOriginalMessage());
    Matcher marks = MARK.matcher(message);
    Place first = marks.find() ? place(marks) : fallback(failure.getLocation());
    Place last = marks.find() ? place(marks) : first;
    boolean open = message.contains("end of stream") || message.contains("parsing a flow");
    Place shown = open ? first : last;
    problems.add(shown.line(), shown.column(), "", what(message), mend(message));
  }

  private static String what(String message) {
    if (isOpenQuote(message)) {
      return "the quotes that open here are not closed";
    }
    if (message.contains("parsing a flow")) {
      return "the bracket that opens here is not closed";
    }
    return "this is not well-formed YAML";
  }

  private static String mend(String message) {
    if (isOpenQuote(message)) {
      return "Close them; inside double quotes write \\\" for a quote.";
    }
    if (message.contains("parsing a flow")) {
      return "Close it with ] or }, put commas between the values, and quotes around text with ? or :.";
    }
    if (message.contains("mapping values are not allowed")) {
      return "Put the text in quotes where it holds a colon, and check the indentation.";
    }
    if (message.contains("escape")) {
      return "Use single quotes, or write \\\\ for each backslash inside double quotes.";
    }
    if (message.contains("TAB")) {
      return "Indent with spaces, not with tabs.";
    }
    if (message.contains("found character")) {
      return "Put the text in quotes: it begins with a character that means something in YAML.";
    }
    return "Check the indentation, quotes and brackets here and on the line before.";
  }

  private static boolean isOpenQuote(String message) {
    return message.contains("quoted scalar") && message.contains("end of stream");
  }

  private static Place place(Matcher mark) {
    return new Place(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)));
  }

  private static Place fallback(JsonLocation location) {
    return location == null
        ? new Place(1, 1)
        : new Place(location.getLineNr(), location.getColumnNr());
  }
}
