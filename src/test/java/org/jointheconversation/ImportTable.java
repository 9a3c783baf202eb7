package org.jointheconversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of docs/architecture.md: who may import whom, and who alone uses which library. */
record ImportTable(Map<String, Row> rows) {
  static final String OURS = "org.jointheconversation";
  static final String ROOT = "root";

  private static final Pattern LINE = Pattern.compile("\\| ([a-z]+) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final String EVERYTHING = "everything";

  /**
   * A row.
   *
   * @param mayImport packages of ours; may hold {@code everything}
   * @param libraries beginnings of packages that nobody else may import
   */
  record Row(Set<String> mayImport, Set<String> libraries) {}

  static ImportTable read(Path architecture) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(architecture)) {
      Matcher row = LINE.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), new Row(names(row.group(2)), libraries(row.group(3))));
      }
    }
    return new ImportTable(rows);
  }

  private static Set<String> names(String cell) {
    return cell.strip().equals("–") ? Set.of() : split(cell);
  }

  /** What is a name and no word of English: it has a dot in it, or stands alone. */
  private static Set<String> libraries(String cell) {
    Set<String> cells = split(cell);
    return cells.stream()
        .filter(name -> name.matches("[a-z]+(\\.[a-z]+)+") || name.equals("picocli"))
        .collect(Collectors.toSet());
  }

  private static Set<String> split(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toSet());
  }

  /** One class that needs another. */
  record Use(String user, String used) {
    @Override
    public String toString() {
      return user + " -> " + used;
    }
  }

  /** The uses that the table forbids, in order. */
  List<String> forbidden(List<Use> uses) {
    return List.copyOf(
        uses.stream()
            .filter(this::isForbidden)
            .map(Use::toString)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private boolean isForbidden(Use use) {
    String from = packageOf(use.user()).orElseThrow();
    Optional<String> to = packageOf(use.used());
    return to.isPresent() ? !mayImport(from, to.get()) : isOthersLibrary(from, use.used());
  }

  private boolean mayImport(String from, String to) {
    Set<String> allowed = row(from).mayImport();
    return from.equals(to) || allowed.contains(EVERYTHING) || allowed.contains(to);
  }

  private boolean isOthersLibrary(String from, String used) {
    return rows.entrySet().stream()
        .filter(row -> !row.getKey().equals(from))
        .flatMap(row -> row.getValue().libraries().stream())
        .anyMatch(library -> used.startsWith(library + "."));
  }

  private Row row(String name) {
    Row row = rows.get(name);
    if (row == null) {
      throw new AssertionError("docs/architecture.md has no row for the package " + name);
    }
    return row;
  }

  /** Our package a class is in, by its first name below ours; empty for a class of others. */
  private static Optional<String> packageOf(String name) {
    if (!name.startsWith(OURS + ".")) {
      return Optional.empty();
    }
    String[] parts = name.substring(OURS.length() + 1).split("\\.");
    return Optional.of(parts.length == 1 ? ROOT : parts[0]);
  }
}
