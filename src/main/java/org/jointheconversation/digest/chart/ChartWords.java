package org.jointheconversation.digest.chart;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointheconversation.digest.words.NhsStyle;

/** A chart in words: all its numbers, for whoever cannot see it or reads where none is shown. */
public final class ChartWords {
  /** Its title, in the digest's page and in chat alike. */
  public static final String TITLE = "People who wrote about the largest themes, week by week";

  private static final String NOT_SHOWN = "not shown";

  private final ThemeChart chart;

  public ChartWords(ThemeChart chart) {
    this.chart = chart;
  }

  /** What the numbers are, in a sentence. */
  public String about() {
    return "People to the nearest 5. A week in which a theme was not shown is a gap in its line.";
  }

  /** The weeks that the chart is about, such as "Weeks that began on 26 October and 2 November". */
  public String weeks() {
    List<String> days = chart.weeks().stream().map(NhsStyle::firstDay).toList();
    int last = days.size() - 1;
    return "Weeks that began on "
        + String.join(", ", days.subList(0, last))
        + " and "
        + days.get(last);
  }

  /** A theme's numbers, such as "70, not shown, 75". */
  public String numbers(ThemeChart.Row row) {
    return row.people().stream().map(ChartWords::number).collect(Collectors.joining(", "));
  }

  /** A number, or that it is not shown. */
  public static String number(OptionalInt people) {
    return people.isPresent() ? NhsStyle.number(people.getAsInt()) : NOT_SHOWN;
  }

  /** The whole chart in sentences. */
  public String alternative() {
    String themes =
        chart.rows().stream()
            .map(row -> row.name() + ": " + numbers(row) + ".")
            .collect(Collectors.joining(" "));
    return "Line chart. " + TITLE + ", to the nearest 5. " + weeks() + ". " + themes;
  }

  /** Its numbers as a list, a line a theme. */
  public String list() {
    return IntStream.range(0, chart.rows().size())
        .mapToObj(
            i -> (i + 1) + ". " + chart.rows().get(i).name() + ": " + numbers(chart.rows().get(i)))
        .collect(Collectors.joining("\n"));
  }
}
