package org.jointheconversation.redaction;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The {@code redact} verb: {@code id,text} in, {@code id,redacted,found} out, row by row, so that a
 * file of any size passes. Files are UTF-8 and RFC 4180. The output appears whole or not at all.
 */
public final class RedactCsv {
  /** Quotes where RFC 4180 needs them and nowhere else. */
  private static final ObjectWriter WRITER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .build()
          .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

  private final Redactor redactor;

  public RedactCsv(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * What became of a file.
   *
   * @param rows how many rows were written, the header aside
   * @param skipped the lines on which rows began that were left out
   */
  public record Outcome(long rows, List<Long> skipped) {}

  /**
   * Redacts a file into another, which is replaced where it exists.
   *
   * @param skipBad leaves out rows with too few or too many columns instead of refusing the file
   * @throws BadCsvException when a row cannot be read; nothing is written then
   * @throws IOException when a file cannot be opened, read or written; nothing is written then
   */
  public Outcome run(Path in, Path out, boolean skipBad) throws IOException, BadCsvException {
    Path target = out.toAbsolutePath();
    Path unfinished = Files.createTempFile(target.getParent(), "redact", ".part");
    try {
      Outcome outcome = copy(in, unfinished, skipBad);
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      return outcome;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Outcome copy(Path in, Path out, boolean skipBad) throws IOException, BadCsvException {
    List<Long> skipped = new ArrayList<>();
    try (CsvRows rows = CsvRows.open(in, "id", "text");
        Writer file =
            new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(out), StandardCharsets.UTF_8));
        SequenceWriter writer = WRITER.writeValues(file)) {
      writer.write(new String[] {"id", "redacted", "found"});
      long count = 0;
      for (String[] row = next(rows, skipBad, skipped);
          row != null;
          row = next(rows, skipBad, skipped)) {
        writer.write(redacted(row[0], row[1]));
        count++;
      }
      return new Outcome(count, List.copyOf(skipped));
    }
  }

  private static String[] next(CsvRows rows, boolean skipBad, List<Long> skipped)
      throws IOException, BadCsvException {
    while (true) {
      try {
        return rows.next();
      } catch (BadCsvException bad) {
        if (!skipBad || !bad.restIsReadable()) {
          throw bad;
        }
        skipped.add(bad.line());
      }
    }
  }

  private String[] redacted(String id, String text) {
    Redaction redaction = redactor.redact(text);
    String found =
        redaction.findings().stream().map(Finding::asCode).collect(Collectors.joining(";"));
    return new String[] {id, redaction.text(), found};
  }
}
