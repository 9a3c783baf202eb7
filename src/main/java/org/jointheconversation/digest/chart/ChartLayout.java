package org.jointheconversation.digest.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jointheconversation.digest.words.NhsStyle;

/**
 * Where everything of a chart is, on a sheet of {@link #WIDTH} by {@link #HEIGHT}: the same for the
 * page's SVG and for the picture in chat. Each line has its own marks and its name beside its end,
 * so that no colour is needed to tell them apart. Immutable.
 */
public final class ChartLayout {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 320;
  public static final int LEFT = 52;
  public static final int RIGHT = 400;
  public static final int TOP = 16;
  public static final int BOTTOM = 276;

  /** Where names begin. */
  public static final int NAMES = 432;

  /** Half as wide as a mark. */
  private static final int MARK = 6;

  /**
   * From a mark to the next where several themes had as many people: rounding makes that common.
   */
  private static final int BESIDE = 11;

  /** Room for five marks side by side. */
  private static final int INSET = 28;

  private static final int NAME_HEIGHT = 24;
  private static final int MOST_NAME_CHARACTERS = 30;
  private static final int STEPS = 4;
  private static final int[] NICE = {1, 2, 5};

  private final ThemeChart chart;
  private final int step;

  public ChartLayout(ThemeChart chart) {
    this.chart = chart;
    this.step = step(Math.max(chart.most(), STEPS));
  }

  /** A label with the place it belongs to. */
  public record Tick(int at, String label) {}

  /** A place on the sheet. */
  public record Point(int x, int y) {}

  /**
   * A theme's line.
   *
   * @param index its place among the themes, by which its looks are chosen
   * @param runs what is joined by a line; a gap parts two runs
   * @param labelY where its name stands
   */
  public record Line(int index, List<List<Point>> runs, String label, int labelY) {
    public Line {
      runs = List.copyOf(runs);
    }

    /** Its end, beside which its name stands. */
    public Point end() {
      List<Point> last = runs.get(runs.size() - 1);
      return last.get(last.size() - 1);
    }

    /** Its runs of more than one point, as SVG wants them. */
    public List<String> polylines() {
      return runs.stream()
          .filter(run -> run.size() > 1)
          .map(
              run ->
                  String.join(" ", run.stream().map(point -> point.x() + "," + point.y()).toList()))
          .toList();
    }

    /** All its marks as one SVG path, and one more before its name. */
    public String marks() {
      StringBuilder path = new StringBuilder();
      corners().forEach(mark -> append(path, mark));
      return path.toString();
    }

    /** The corners of each of its marks: one shape for each line. */
    List<List<Point>> corners() {
      List<List<Point>> corners = new ArrayList<>();
      runs.forEach(run -> run.forEach(point -> corners.add(mark(index, point))));
      corners.add(mark(index, new Point(NAMES - 2 * MARK, labelY)));
      return corners;
    }

    private static void append(StringBuilder path, List<Point> corners) {
      for (int i = 0; i < corners.size(); i++) {
        Point corner = corners.get(i);
        path.append(i == 0 ? 'M' : 'L').append(corner.x()).append(' ').append(corner.y());
      }
      path.append('Z');
    }
  }

  private static List<Point> mark(int index, Point at) {
    int[][] shape =
        switch (index) {
          case 0 ->
              new int[][] {{-3, -6}, {3, -6}, {6, -3}, {6, 3}, {3, 6}, {-3, 6}, {-6, 3}, {-6, -3}};
          case 1 -> new int[][] {{-5, -5}, {5, -5}, {5, 5}, {-5, 5}};
          case 2 -> new int[][] {{0, -7}, {7, 5}, {-7, 5}};
          case 3 -> new int[][] {{0, -7}, {7, 0}, {0, 7}, {-7, 0}};
          default -> new int[][] {{-7, -5}, {7, -5}, {0, 7}};
        };
    return Arrays.stream(shape)
        .map(corner -> new Point(at.x() + corner[0], at.y() + corner[1]))
        .toList();
  }

  /** The numbers at the side, from 0 upwards. */
  public List<Tick> numbers() {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(i -> new Tick(y(i * step), NhsStyle.number((long) i * step)))
        .toList();
  }

  /** The weeks below, each by its Monday. */
  public List<Tick> weeks() {
    return IntStream.range(0, chart.weeks().size())
        .mapToObj(i -> new Tick(x(i), NhsStyle.shortDay(chart.weeks().get(i))))
        .toList();
  }

  /** A line for each theme, most people first. */
  public List<Line> lines() {
    int[] labels = labels();
    return IntStream.range(0, chart.rows().size())
        .mapToObj(i -> line(i, chart.rows().get(i), labels[i]))
        .toList();
  }

  private Line line(int index, ThemeChart.Row row, int labelY) {
    List<List<Point>> runs = new ArrayList<>();
    boolean joined = false;
    for (int week = 0; week < row.people().size(); week++) {
      OptionalInt people = row.people().get(week);
      if (people.isPresent() && !joined) {
        runs.add(new ArrayList<>());
      }
      joined = people.isPresent();
      if (joined) {
        runs.get(runs.size() - 1)
            .add(new Point(x(week) + beside(index, week), y(people.getAsInt())));
      }
    }
    return new Line(index, runs, label(row), labelY);
  }

  /** Marks that would lie on each other stand side by side around their place. */
  private int beside(int index, int week) {
    int own = y(chart.rows().get(index).people().get(week).orElseThrow());
    int[] same =
        IntStream.range(0, chart.rows().size())
            .filter(row -> isAt(own, chart.rows().get(row).people().get(week)))
            .toArray();
    int before = (int) Arrays.stream(same).filter(row -> row < index).count();
    return (2 * before - same.length + 1) * BESIDE / 2;
  }

  private boolean isAt(int y, OptionalInt people) {
    return people.isPresent() && y(people.getAsInt()) == y;
  }

  private static String label(ThemeChart.Row row) {
    String name = row.name();
    boolean fits = name.codePointCount(0, name.length()) <= MOST_NAME_CHARACTERS;
    String shown =
        fits ? name : name.substring(0, name.offsetByCodePoints(0, MOST_NAME_CHARACTERS - 1)) + "…";
    return NhsStyle.number(row.newest()) + " " + shown;
  }

  /** Each name as near to the end of its line as the others let it be. */
  private int[] labels() {
    List<Integer> order =
        IntStream.range(0, chart.rows().size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> y(chart.rows().get(i).newest())))
            .toList();
    int[] at = new int[order.size()];
    int free = TOP;
    for (int index : order) {
      at[index] = Math.max(free, y(chart.rows().get(index).newest()));
      free = at[index] + NAME_HEIGHT;
    }
    int lowest = BOTTOM - MARK;
    for (int i = order.size() - 1; i >= 0; i--) {
      at[order.get(i)] = Math.min(lowest, at[order.get(i)]);
      lowest = at[order.get(i)] - NAME_HEIGHT;
    }
    return at;
  }

  private int x(int week) {
    return LEFT + INSET + (RIGHT - LEFT - 2 * INSET) * week / (chart.weeks().size() - 1);
  }

  private int y(int people) {
    return (int) (BOTTOM - (long) (BOTTOM - TOP) * people / ((long) STEPS * step));
  }

  /** The smallest of 1, 2, 5, 10, 20, … of which four reach the largest number. */
  private static int step(int most) {
    int power = 1;
    while (true) {
      for (int nice : NICE) {
        if ((long) nice * power * STEPS >= most) {
          return nice * power;
        }
      }
      power *= 10;
    }
  }
}
