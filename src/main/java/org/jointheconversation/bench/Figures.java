package org.jointheconversation.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured as {@code name value unit}, a line each, for scripts. */
public record Figures(PrintStream out, String prefix) {

  /** Prints one of them. */
  public void print(String name, double value, String unit) {
    boolean whole = value == Math.rint(value);
    String number =
        String.format(Locale.ROOT, whole ? "%.0f" : unit.equals("ratio") ? "%.4f" : "%.2f", value);
    out.println(prefix + name + " " + number + " " + unit);
  }
}
