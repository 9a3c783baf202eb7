package org.jointheconversation.theme;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Replies as staff might write them, made up for this test, with the theme each is about. The first
 * set was at hand while the seeds were written; the second was written afterwards and changed
 * nothing.
 */
public final class StarterReplies {
  private StarterReplies() {}

  public record Reply(String text, String theme, String set) {
    public boolean hasTheme() {
      return !theme.equals(Assignment.UNCLASSIFIED);
    }
  }

  public static List<Reply> all() {
    try (InputStream in = StarterReplies.class.getResourceAsStream("/theme/starter-replies.csv");
        MappingIterator<Map<String, String>> rows =
            new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(in)) {
      return rows.readAll().stream()
          .map(row -> new Reply(row.get("text"), row.get("theme"), row.get("set")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
