package org.jointheconversation.bench.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointheconversation.cli.Console;
import org.jointheconversation.theme.BgeSentenceModel;
import org.jointheconversation.theme.SentenceModel;
import org.jointheconversation.theme.Workers;

/**
 * Measures theming on labelled data that is not part of the product, and its speed. Prints lines of
 * name, value and unit, and for people a table of each; what lacks its data is left out.
 */
public final class ThemesBenchmark {
  /** What can be measured. */
  public enum Part {
    SPEED,
    QUALITY,
    STORE
  }

  private final Report report;
  private final Path data;
  private final int replies;

  /**
   * Prepares a measurement.
   *
   * @param data the folder of labelled data
   * @param replies how many replies to time
   */
  public ThemesBenchmark(Console console, Path data, int replies) {
    this.report = new Report(console);
    this.data = data;
    this.replies = replies;
  }

  /**
   * Measures these parts.
   *
   * @return whether there was data for anything
   * @throws IOException where data cannot be read
   */
  public boolean run(Set<Part> parts) throws IOException {
    boolean any = false;
    try (SentenceModel model = BgeSentenceModel.load();
        Workers workers = Workers.onePerCore()) {
      if (parts.contains(Part.SPEED)) { // first, so that the most memory is that of this part
        any = measure(new SpeedTable(replies), new Lab(data, model, workers, report));
      }
      if (parts.contains(Part.QUALITY)) {
        for (Table table : quality()) {
          try (SentenceModel known = new KnownVectors(model)) {
            any |= measure(table, new Lab(data, known, workers, report));
          }
        }
      }
    }
    return any;
  }

  private static List<Table> quality() {
    List<Table> tables = new ArrayList<>();
    tables.add(new NhsTable());
    tables.add(new FewExamplesTable());
    tables.add(new NewServiceTable());
    tables.add(new GroupsTable());
    tables.add(new EmergentTable());
    tables.addAll(GamblingTable.questions());
    return tables;
  }

  private boolean measure(Table table, Lab lab) throws IOException {
    List<String> missing =
        table.files().stream().filter(file -> !Files.isRegularFile(data.resolve(file))).toList();
    report.say("");
    if (missing.isEmpty()) {
      report.begin(table.title());
      table.measure(lab);
    } else {
      report.say("Left out: " + table.title() + ".");
      report.say("  " + data + " lacks " + String.join(", ", missing) + ".");
    }
    return missing.isEmpty();
  }
}
