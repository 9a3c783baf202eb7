package org.jointheconversation.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads examples: a CSV file with {@code text,theme}, a row for each confirmed theme. */
public final class ExampleFile {
  private ExampleFile() {}

  /**
   * The examples, in the order of the file.
   *
   * @throws CodebookException where rows cannot be taken, with all of them
   * @throws IOException where the file cannot be read
   */
  public static List<Example> read(Path file, Codebook codebook) throws IOException {
    Set<String> themes = new HashSet<>(codebook.themeIds());
    themes.add(Assignment.UNCLASSIFIED);
    List<Example> examples = new ArrayList<>();
    CsvRows.Outcome outcome =
        CsvRows.read(file, "text", "theme", row -> take(row, themes, examples));
    if (!outcome.problems().isEmpty()) {
      throw new CodebookException(outcome.problems());
    }
    return examples;
  }

  private static Optional<String> take(
      CsvRows.Row row, Set<String> themes, List<Example> examples) {
    String theme = row.second().strip();
    if (!themes.contains(theme)) {
      return Optional.of("theme: the codebook has no theme of this id. Name one of its ids.");
    }
    if (row.first().isBlank()) {
      return Optional.of("text: is empty. Leave the row out.");
    }
    examples.add(new Example(row.first(), theme));
    return Optional.empty();
  }
}
