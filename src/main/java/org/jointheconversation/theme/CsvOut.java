package org.jointheconversation.theme;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes CSV files (RFC 4180, UTF-8) that appear whole or not at all. */
public final class CsvOut {
  /** Quotes where RFC 4180 needs them and nowhere else. */
  private static final ObjectWriter WRITER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .build()
          .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

  private CsvOut() {}

  /** Writes rows, each an array of its cells. */
  public interface Content {
    void writeTo(SequenceWriter writer) throws IOException;
  }

  /**
   * Writes a file, which is replaced where it exists.
   *
   * @throws IOException where it cannot be written, and what the content throws; the file is as
   *     before then
   */
  public static void write(Path out, Content content) throws IOException {
    Path target = out.toAbsolutePath();
    Path unfinished = Files.createTempFile(target.getParent(), "themes", ".part");
    try {
      try (Writer file = Files.newBufferedWriter(unfinished);
          SequenceWriter writer = WRITER.writeValues(file)) {
        content.writeTo(writer);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
