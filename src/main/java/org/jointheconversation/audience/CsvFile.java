package org.jointheconversation.audience;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a CSV file of a known kind, row by row in constant memory.
 *
 * <p>Unless bad rows are to be skipped the file is read twice: once to check all of it, then, where
 * nothing is wrong, to hand its rows on. Whoever takes them still takes them in one transaction: a
 * file that changes between the two readings is refused in the middle.
 */
public final class CsvFile<T> {
  private final CsvInput source;
  private final List<? extends CsvColumn> columns;
  private final Supplier<Function<CsvRow, T>> rowReaders;

  /**
   * @param columns all of an enum's constants, in order
   * @param rowReaders a new row reader for each reading of the file, since it may remember rows; it
   *     returns anything, null too, for a row that is {@link CsvRow#bad}
   */
  public CsvFile(
      CsvInput source,
      List<? extends CsvColumn> columns,
      Supplier<Function<CsvRow, T>> rowReaders) {
    this.source = source;
    this.columns = List.copyOf(columns);
    this.rowReaders = rowReaders;
  }

  /**
   * Hands on the good rows in the order of the file.
   *
   * @throws RefusedFileException where the file cannot be read or its header is wrong, and for any
   *     bad row unless these are skipped
   */
  public CsvResult read(BadRows badRows, Consumer<? super T> rows) {
    if (badRows == BadRows.REFUSE) {
      new Reading(badRows).run(row -> {});
    }
    return new Reading(badRows).run(rows);
  }

  /** One reading of the file from its first line to its last. */
  private final class Reading {
    private final BadRows badRows;
    private final Problems problems = new Problems(source.name());
    private final Function<CsvRow, T> rowReader = rowReaders.get();
    private long taken;
    private long skipped;

    Reading(BadRows badRows) {
      this.badRows = badRows;
    }

    CsvResult run(Consumer<? super T> rows) {
      try (CsvReader reader = source.open()) {
        CsvRow row = new CsvRow(header(reader), problems);
        while (reader.next()) {
          handOn(reader, row, rows);
        }
      } catch (IOException e) {
        problems.add(0, 0, "", "the file cannot be read", "Check its name and who may read it.");
        problems.refuseIfAny();
      }
      if (badRows == BadRows.REFUSE) {
        problems.refuseIfAny();
      }
      return new CsvResult(taken, skipped, problems.kept());
    }

    private CsvHeader header(CsvReader reader) throws IOException {
      if (!reader.next()) {
        problems.add(1, 0, "", "the file is empty", "Begin with a header of column names.");
      } else if (reader.faulty()) {
        reader.fault().note(reader.line(), problems);
      }
      problems.refuseIfAny();
      CsvHeader header = CsvHeader.of(reader.values(), columns, problems);
      problems.refuseIfAny();
      return header;
    }

    private void handOn(CsvReader reader, CsvRow row, Consumer<? super T> rows) {
      if (reader.faulty()) {
        reader.fault().note(reader.line(), problems);
        skipped++;
        return;
      }
      row.turnTo(reader.values(), reader.line());
      T value = rowReader.apply(row);
      if (row.bad()) {
        skipped++;
      } else if (badRows == BadRows.SKIP || problems.count() == 0) {
        rows.accept(value);
        taken++;
      }
    }
  }
}
