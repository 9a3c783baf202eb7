package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The most memory that this process ever had resident: heap, model and all. */
public final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KIB_A_MIB = 1024;

  private PeakMemory() {}

  /** Forgets what was before, where the system allows: proc(5), {@code clear_refs}. */
  public static void forget() throws IOException {
    Path references = Path.of("/proc/self/clear_refs");
    if (Files.isWritable(references)) {
      Files.writeString(references, "5");
    }
  }

  /** In MiB; empty where the system does not say. */
  public static OptionalDouble mib() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return OptionalDouble.empty();
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_A_MIB)
          .findFirst();
    }
  }
}
