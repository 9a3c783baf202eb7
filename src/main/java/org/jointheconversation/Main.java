package org.jointheconversation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jointheconversation.cli.Cli;
import org.jointheconversation.cli.Console;

/** Where the program starts: the one place that asks the system for time and environment. */
public final class Main {
  private Main() {}

  /** Runs one verb of the command line and ends with its exit code. */
  public static void main(String[] words) {
    Console console =
        new Console(
            System.getenv(),
            Clock.systemUTC(),
            stream(FileDescriptor.out),
            stream(FileDescriptor.err));
    System.exit(Cli.run(console, words));
  }

  /** UTF-8, whatever the platform's own character set is. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
