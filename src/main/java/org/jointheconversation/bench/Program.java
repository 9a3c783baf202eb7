package org.jointheconversation.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The program as a process of its own, with the heap that the launcher gives it: so that its memory
 * is its own, and it can be killed. For one thread.
 */
final class Program implements AutoCloseable {
  /** As the launcher has them. */
  private static final List<String> MEMORY =
      List.of(
          "-Xms32m",
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:MaxMetaspaceSize=192m",
          "-Xss512k",
          "-XX:+ExitOnOutOfMemoryError");

  private static final String READY = "ready http://127.0.0.1:";
  private static final int LAST_LINES = 20;

  private final Process process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Deque<String> said = new ArrayDeque<>();
  private long peakKib;

  private Program(Process process) {
    this.process = process;
    Thread reader = new Thread(this::listen, "program");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts it with these settings and words; returns at once. */
  static Program start(Map<String, String> settings, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(MEMORY);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.jointheconversation.Main");
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.matches("(JTC|SLACK|TEAMS|OIDC)_.*"));
    builder.environment().putAll(settings);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    try {
      return new Program(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard(line);
      }
    } catch (IOException ended) {
      // The process is gone.
    }
    port.completeExceptionally(new IllegalStateException("it ended: " + said()));
  }

  private void heard(String line) {
    synchronized (said) {
      said.add(line);
      if (said.size() > LAST_LINES) {
        said.remove();
      }
    }
    if (line.startsWith(READY)) {
      port.complete(Integer.parseInt(line.substring(READY.length())));
    }
  }

  /** The last it said on standard error. */
  String said() {
    synchronized (said) {
      return String.join("\n", said);
    }
  }

  /** The port it serves on; waits until it does. */
  int port() {
    try {
      return port.get(1, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new IllegalStateException("it does not begin to serve: " + said(), e);
    } catch (Exception e) {
      throw new IllegalStateException(said(), e);
    }
  }

  /**
   * Waits for its end.
   *
   * @throws IllegalStateException where it failed
   */
  void finish() {
    try {
      while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
        peakMib();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("it failed: " + said());
    }
  }

  /** The most resident memory it had so far, as the system counts it; 0 where it does not say. */
  double peakMib() {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .forEach(kib -> peakKib = Math.max(peakKib, Long.parseLong(kib)));
    } catch (IOException | UncheckedIOException ended) {
      // What was read before stands.
    }
    return peakKib / 1024.0;
  }

  /** Ends it as a power cut would. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  private void await() {
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it as an operator would; a process that does not listen is killed. */
  @Override
  public void close() {
    process.destroy();
    await();
    process.destroyForcibly();
  }
}
