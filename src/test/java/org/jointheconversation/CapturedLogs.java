package org.jointheconversation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/**
 * Everything the program prints while this is open: its logs with the settings that are shipped,
 * and whatever goes to standard output or error past them.
 */
public final class CapturedLogs implements AutoCloseable {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream captured = new ByteArrayOutputStream();

  public CapturedLogs() {
    PrintStream both = new PrintStream(captured, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    configureAsShipped();
  }

  /** Our own parts say all they can, so that nothing hides behind a level. */
  CapturedLogs withEverythingOfOurs() {
    ((Logger) LoggerFactory.getLogger(ImportTable.OURS)).setLevel(Level.TRACE);
    return this;
  }

  public String text() {
    return captured.toString(StandardCharsets.UTF_8);
  }

  /** Other tests change levels, and appenders hold on to the stream they first saw. */
  private static void configureAsShipped() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(CapturedLogs.class.getResource("/logback.xml"));
    } catch (JoranException e) {
      throw new AssertionError("logback.xml cannot be read", e);
    }
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    configureAsShipped();
  }
}
