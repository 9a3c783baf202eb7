package org.jointheconversation.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * What a verb may see of the world outside.
 *
 * @param out for data
 * @param err for everything else
 */
public record Console(
    Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {

  /** A line for people. */
  public void say(String line) {
    err.println(line);
  }

  /** The same, but what is said to people is said to nobody. */
  public Console quiet() {
    return new Console(environment, clock, out, new PrintStream(OutputStream.nullOutputStream()));
  }
}
