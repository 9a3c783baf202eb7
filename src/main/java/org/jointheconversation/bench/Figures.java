package org.jointheconversation.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured as {@code name value unit}, a line each, for scripts. */
record Figures(PrintStream out, String prefix) {

  void print(String name, double value, String unit) {
    boolean whole = value == Math.rint(value);
    String number = String.format(Locale.ROOT, whole ? "%.0f" : "%.2f", value);
    out.println(prefix + name + " " + number + " " + unit);
  }
}
