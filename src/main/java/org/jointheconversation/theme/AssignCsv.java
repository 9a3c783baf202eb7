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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The verb {@code themes assign}: {@code id,text} in, {@code id,theme,score,sure} out, a row a
 * theme, replies in the order of the input. Streams: a file of any size passes. The output appears
 * whole or not at all. Thread-safe.
 */
public final class AssignCsv {
  /** Rows read ahead: enough to keep every core busy, little enough to hold. */
  private static final int AHEAD = 256;

  /** Quotes where RFC 4180 needs them and nowhere else. */
  private static final ObjectWriter WRITER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .build()
          .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

  private final Assigner assigner;
  private final Workers workers;

  public AssignCsv(Assigner assigner, Workers workers) {
    this.assigner = assigner;
    this.workers = workers;
  }

  /**
   * What became of a file.
   *
   * @param replies how many were themed
   * @param skipped one line for each bad row that was left out
   */
  public record Outcome(long replies, List<String> skipped) {}

  /**
   * Themes a file into another one, which is replaced where it exists.
   *
   * @param skipBad leaves bad rows out instead of refusing the file
   * @param progress hears from time to time how many replies are themed
   * @throws BadRowsException where rows cannot be taken; nothing is written then
   * @throws IOException where a file cannot be read or written; nothing is written then
   */
  public Outcome run(Path in, Path out, boolean skipBad, LongConsumer progress) throws IOException {
    if (!skipBad) {
      refuse(CsvRows.read(in, "id", "text", AssignCsv::problem).problems());
    }
    Path target = out.toAbsolutePath();
    Path unfinished = Files.createTempFile(target.getParent(), "themes", ".part");
    try {
      Outcome outcome = copy(in, unfinished, progress);
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
      return outcome;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new BadRowsException(problems);
    }
  }

  private static Optional<String> problem(CsvRows.Row row) {
    return row.first().isBlank() ? Optional.of("id: is empty. Fill it in.") : Optional.empty();
  }

  private Outcome copy(Path in, Path out, LongConsumer progress) throws IOException {
    try (Writer file = Files.newBufferedWriter(out);
        SequenceWriter writer = WRITER.writeValues(file)) {
      writer.write(new String[] {"id", "theme", "score", "sure"});
      Batch batch = new Batch(writer, progress);
      CsvRows.Outcome outcome = CsvRows.read(in, "id", "text", batch);
      batch.flush();
      if (!outcome.toTheEnd()) {
        refuse(outcome.problems());
      }
      return new Outcome(outcome.taken(), outcome.problems());
    }
  }

  /** Collects rows until there are enough to share out among the cores. */
  private final class Batch implements CsvRows.Taker {
    private final SequenceWriter writer;
    private final LongConsumer progress;
    private final List<CsvRows.Row> rows = new ArrayList<>(AHEAD);
    private long themed;

    Batch(SequenceWriter writer, LongConsumer progress) {
      this.writer = writer;
      this.progress = progress;
    }

    @Override
    public Optional<String> take(CsvRows.Row row) throws IOException {
      Optional<String> problem = problem(row);
      if (problem.isEmpty()) {
        rows.add(row);
      }
      if (rows.size() == AHEAD) {
        flush();
      }
      return problem;
    }

    void flush() throws IOException {
      List<List<Assignment>> assigned = workers.map(rows, row -> assigner.assign(row.second()));
      for (int i = 0; i < rows.size(); i++) {
        for (Assignment assignment : assigned.get(i)) {
          writer.write(cells(rows.get(i).first(), assignment));
        }
      }
      themed += rows.size();
      rows.clear();
      progress.accept(themed);
    }

    private static String[] cells(String id, Assignment assignment) {
      String score = String.format(Locale.ROOT, "%.3f", assignment.score());
      return new String[] {id, assignment.theme(), score, String.valueOf(assignment.sure())};
    }
  }
}
