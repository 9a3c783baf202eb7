package org.jointheconversation.bench.themes;

import java.util.Locale;
import org.jointheconversation.cli.Console;

/**
 * Says what was measured: {@code name value unit} on standard output, and on standard error a table
 * that sets it beside what we hold ourselves to and what others reach.
 */
record Report(Console console) {
  /** The unit of what lies between 0 and 1. */
  static final String RATIO = "ratio";

  private static final String ROW = "  %-28s %9s %-6s  %-9s  %s";

  /**
   * What a figure is set beside.
   *
   * @param floor what it shall reach, or with a sign stay below
   * @param anchor what somebody else or a plain method reaches, and who
   */
  record Beside(String floor, String anchor) {
    static final Beside NOTHING = new Beside("-", "-");
  }

  /** A line for people. */
  void say(String line) {
    console.say(line);
  }

  /** The head of a table. */
  void begin(String title) {
    say(title);
    say(String.format(Locale.ROOT, ROW, "figure", "measured", "", "floor", "anchor"));
  }

  void print(String name, double value, String unit, Beside beside) {
    String number = String.format(Locale.ROOT, format(value, unit), value);
    console.out().println("themes_" + name + " " + number + " " + unit);
    say(String.format(Locale.ROOT, ROW, name, number, unit, beside.floor(), beside.anchor()));
  }

  private static String format(double value, String unit) {
    if (unit.equals(RATIO)) {
      return "%.3f";
    }
    return value == Math.rint(value) ? "%.0f" : "%.1f";
  }
}
