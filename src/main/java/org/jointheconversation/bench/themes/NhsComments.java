package org.jointheconversation.bench.themes;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointheconversation.theme.Codebook;
import org.jointheconversation.theme.CodebookReader;
import org.jointheconversation.theme.Theme;

/**
 * Comments of patients of one NHS trust, whose themes analysts gave by hand: pxtextmining's data,
 * one trust of its version 6.
 *
 * @param codebook its labels as themes
 * @param comments with a theme, and each text once
 */
record NhsComments(Codebook codebook, List<Comment> comments) {
  static final String COMMENTS = "nhs_v6_NEAS_dev.tsv";
  static final String CODEBOOK = "nhs-codebook.yaml";
  static final List<String> FILES = List.of(COMMENTS, CODEBOOK);

  private static final int MONTHS = 12;

  /** Services by how the ids of their comments begin; all others are the third one. */
  private static final List<String> SERVICES = List.of("NEAS PTS", "NEAS S&C");

  private static final String THIRD_SERVICE = "NEAS";

  static NhsComments read(Path folder) throws IOException {
    Codebook codebook = CodebookReader.read(folder.resolve(CODEBOOK));
    Map<String, String> ids =
        codebook.themes().stream().collect(Collectors.toMap(Theme::name, Theme::id));
    CsvSchema tabs = CsvSchema.emptySchema().withHeader().withColumnSeparator('\t');
    List<Comment> comments = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(tabs)
            .readValues(folder.resolve(COMMENTS).toFile())) {
      while (rows.hasNext()) {
        Comment comment = comment(rows.next(), ids);
        if (seen.add(same(comment.text())) && !comment.themes().isEmpty()) {
          comments.add(comment);
        }
      }
    }
    return new NhsComments(codebook, comments);
  }

  private static Comment comment(Map<String, String> row, Map<String, String> ids) {
    Set<String> themes =
        Arrays.stream(row.get("labels").split("\\|"))
            .map(label -> ids.get(label.strip()))
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    String id = row.get("Comment ID");
    return new Comment(
        SERVICES.stream().filter(id::startsWith).findFirst().orElse(THIRD_SERVICE),
        row.get("Respondent ID"),
        date(row.get("Date")),
        row.get("text"),
        themes);
  }

  private static String same(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * Day, month, year; but some have the month in front, which shows where there is no such month.
   */
  private static LocalDate date(String date) {
    int[] parts = Arrays.stream(date.split("/")).mapToInt(Integer::parseInt).toArray();
    boolean monthFirst = parts[1] > MONTHS;
    return LocalDate.of(parts[2], parts[monthFirst ? 0 : 1], parts[monthFirst ? 1 : 0]);
  }

  /** The commonest themes of the comments, the commonest first; equals in the codebook's order. */
  List<Theme> commonest(int count) {
    Map<String, Integer> counts = new HashMap<>();
    comments.forEach(c -> c.themes().forEach(theme -> counts.merge(theme, 1, Integer::sum)));
    return codebook.themes().stream()
        .sorted(
            (one, other) -> counts.getOrDefault(other.id(), 0) - counts.getOrDefault(one.id(), 0))
        .limit(count)
        .toList();
  }
}
