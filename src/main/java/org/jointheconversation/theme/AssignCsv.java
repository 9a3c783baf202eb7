package org.jointheconversation.theme;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * The verb {@code themes assign}: {@code id,text} in, {@code id,theme,score,sure} out, a row a
 * theme, replies in the order of the input. Streams: a file of any size passes. The output appears
 * whole or not at all. Thread-safe.
 */
public final class AssignCsv {
  /** Rows read ahead: enough to keep every core busy, little enough to hold. */
  private static final int AHEAD = 256;

  /** Different texts whose themes are remembered, before all are forgotten. */
  private static final int MOST_KNOWN = 2_000;

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
      CsvRows.requireReplies(in);
    }
    Outcome[] outcome = new Outcome[1];
    CsvOut.write(out, writer -> outcome[0] = copy(in, writer, progress));
    return outcome[0];
  }

  private Outcome copy(Path in, SequenceWriter writer, LongConsumer progress) throws IOException {
    writer.write(new String[] {"id", "theme", "score", "sure"});
    Batch batch = new Batch(writer, progress);
    CsvRows.Outcome outcome = CsvRows.readReplies(in, batch);
    batch.flush();
    return new Outcome(outcome.taken(), outcome.problems());
  }

  /** Collects rows until there are enough to share out among the cores. */
  private final class Batch implements CsvRows.Reader {
    private final SequenceWriter writer;
    private final LongConsumer progress;
    private final List<CsvRows.Row> rows = new ArrayList<>(AHEAD);
    private final Map<String, List<Assignment>> known = new HashMap<>();
    private long themed;

    Batch(SequenceWriter writer, LongConsumer progress) {
      this.writer = writer;
      this.progress = progress;
    }

    @Override
    public void accept(CsvRows.Row row) throws IOException {
      rows.add(row);
      if (rows.size() == AHEAD) {
        flush();
      }
    }

    void flush() throws IOException {
      assignFresh();
      for (CsvRows.Row row : rows) {
        for (Assignment assignment : known.get(row.second())) {
          writer.write(cells(row.first(), assignment));
        }
      }
      themed += rows.size();
      if (known.size() > MOST_KNOWN) {
        known.clear();
      }
      rows.clear();
      progress.accept(themed);
    }

    /** Many people say the same ("did not answer"): equal texts are assigned once. */
    private void assignFresh() {
      List<String> fresh =
          rows.stream()
              .map(CsvRows.Row::second)
              .distinct()
              .filter(text -> !known.containsKey(text))
              .toList();
      List<List<Assignment>> assigned = workers.map(fresh, assigner::assign);
      for (int i = 0; i < fresh.size(); i++) {
        known.put(fresh.get(i), assigned.get(i));
      }
    }

    private static String[] cells(String id, Assignment assignment) {
      String score = String.format(Locale.ROOT, "%.3f", assignment.score());
      return new String[] {id, assignment.theme(), score, String.valueOf(assignment.sure())};
    }
  }
}
