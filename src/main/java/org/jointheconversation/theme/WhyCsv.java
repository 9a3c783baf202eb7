package org.jointheconversation.theme;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jointheconversation.theme.Explanation.Because;

/**
 * What {@code themes assign --why} adds: {@code id,theme,because,weight,text}, a row for each
 * phrase, example and word that spoke for a theme, most first. The output appears whole or not at
 * all.
 */
public final class WhyCsv {
  private final Function<String, List<Explanation>> explainer;

  /**
   * @param explainer what decided, for each theme that a text counts for
   */
  public WhyCsv(Function<String, List<Explanation>> explainer) {
    this.explainer = explainer;
  }

  /**
   * Explains a file's replies in another file, which is replaced where it exists; bad rows are left
   * out.
   *
   * @throws IOException where a file cannot be read or written; nothing is written then
   */
  public void run(Path in, Path out) throws IOException {
    CsvOut.write(
        out,
        writer -> {
          writer.write(new String[] {"id", "theme", "because", "weight", "text"});
          CsvRows.readReplies(in, row -> write(writer, row));
        });
  }

  private void write(SequenceWriter writer, CsvRows.Row row) throws IOException {
    for (Explanation why : explainer.apply(row.second())) {
      for (Because because : why.phrases()) {
        String kind = because.example() ? "example" : "phrase";
        writer.write(cells(row.first(), why.theme(), kind, because));
      }
      for (Because because : why.words()) {
        writer.write(cells(row.first(), why.theme(), "word", because));
      }
    }
  }

  private static String[] cells(String id, String theme, String kind, Because because) {
    String weight = String.format(Locale.ROOT, "%.3f", because.weight());
    return new String[] {id, theme, kind, weight, because.text()};
  }
}
