package org.jointheconversation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jointheconversation.bench.ThemingBenchmark;
import org.jointheconversation.bench.themes.ThemesBenchmark;
import org.jointheconversation.bench.themes.ThemesBenchmark.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "themes",
    description = "How well labelled replies are sorted into themes and groups, and how fast.")
final class BenchThemesVerb extends Verb {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "the folder of labelled data; what it lacks is left out")
  private Path data;

  @Option(names = "--part", split = ",", description = "quality, speed, store (default: all)")
  private List<Part> parts;

  @Option(
      names = "--replies",
      defaultValue = "50000",
      description = "how many replies to time (default: 50000)")
  private int replies;

  @Option(
      names = "--stored",
      defaultValue = "1000000",
      description = "how many stored replies to assign anew (default: 1000000)")
  private int stored;

  @Option(
      names = "--kept",
      defaultValue = "400",
      description = "how many new replies to wait for (default: 400)")
  private int kept;

  BenchThemesVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (replies < 1 || stored < 1 || kept < 1) {
      throw wrongUsage("--replies, --stored and --kept must be at least 1");
    }
    if (!Files.isDirectory(data)) {
      throw wrongUsage("--data: there is no such folder: " + data);
    }
    Set<Part> wanted = parts == null ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
    boolean store = wanted.remove(Part.STORE);
    boolean any = new ThemesBenchmark(console(), data, replies).run(wanted);
    if (store) { // last, so that the most memory is not that of this part
      new ThemingBenchmark(console(), stored, kept).run();
    }
    return any || store ? 0 : 1;
  }
}
