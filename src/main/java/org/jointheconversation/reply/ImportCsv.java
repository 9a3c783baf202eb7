package org.jointheconversation.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jointheconversation.audience.BadRows;
import org.jointheconversation.audience.Cell;
import org.jointheconversation.audience.CsvColumn;
import org.jointheconversation.audience.CsvFile;
import org.jointheconversation.audience.CsvInput;
import org.jointheconversation.audience.CsvResult;
import org.jointheconversation.audience.CsvRow;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.ReplyText;

/**
 * Reads replies that were collected elsewhere: {@code text} and, where they are known, {@code
 * person}, {@code organisation}, {@code role}, {@code site}, {@code week} (or {@code weeks_ago}),
 * {@code minutes_lost}, {@code times_a_week} and {@code quote}. Streams. Thread-safe.
 */
public final class ImportCsv {
  /** The longest text of an imported reply, in characters. */
  public static final int LONGEST_TEXT = 10_000;

  private static final int MOST_MINUTES = 7 * 24 * 60;
  private static final int MOST_TIMES = 10_000;
  private static final int MOST_WEEKS_AGO = 520;

  private final IsoWeek thisWeek;

  /**
   * @param thisWeek the week of a row that names none, and the one that {@code weeks_ago} counts
   *     back from
   */
  public ImportCsv(IsoWeek thisWeek) {
    this.thisWeek = thisWeek;
  }

  /**
   * Hands on every reply, in the order of the file.
   *
   * @throws org.jointheconversation.audience.RefusedFileException where the file cannot be taken,
   *     with the bad rows named
   */
  public CsvResult read(CsvInput source, BadRows badRows, Consumer<ImportRow> rows) {
    return new CsvFile<ImportRow>(source, List.of(Column.values()), () -> this::row)
        .read(badRows, rows);
  }

  private ImportRow row(CsvRow row) {
    return new ImportRow(
        ReplyText.of(row.text(Column.TEXT)),
        row.optional(Column.PERSON),
        new Cell(row.text(Column.ORGANISATION), row.text(Column.ROLE), row.text(Column.SITE)),
        week(row),
        new ImportRow.Cost(
            number(row, Column.MINUTES_LOST, MOST_MINUTES),
            number(row, Column.TIMES_A_WEEK, MOST_TIMES)),
        row.yes(Column.QUOTE));
  }

  private IsoWeek week(CsvRow row) {
    OptionalInt weeksAgo = number(row, Column.WEEKS_AGO, MOST_WEEKS_AGO);
    Optional<String> written = row.optional(Column.WEEK);
    if (written.isEmpty()) {
      return thisWeek.plus(-weeksAgo.orElse(0));
    }
    if (weeksAgo.isPresent()) {
      row.refuse(Column.WEEKS_AGO, "stands beside a week", "Fill in one of the two.");
    }
    try {
      return IsoWeek.parse(written.get());
    } catch (IllegalArgumentException e) {
      row.refuse(Column.WEEK, "is not a week", "Write it like 2026-W47, or leave it empty.");
      return thisWeek;
    }
  }

  private static OptionalInt number(CsvRow row, Column column, int most) {
    String written = row.text(column);
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    if (written.matches("[0-9]{1,6}") && Integer.parseInt(written) <= most) {
      return OptionalInt.of(Integer.parseInt(written));
    }
    String mend = "Write a whole number from 0 to " + most + ", or leave it empty.";
    row.refuse(column, "is not a number that can be counted", mend);
    return OptionalInt.empty();
  }

  private enum Column implements CsvColumn {
    TEXT(true, LONGEST_TEXT),
    PERSON(false, 254),
    ORGANISATION(false, 100),
    ROLE(false, 100),
    SITE(false, 100),
    WEEK(false, 10),
    WEEKS_AGO(false, 10),
    MINUTES_LOST(false, 10),
    TIMES_A_WEEK(false, 10),
    QUOTE(false, 10);

    private final boolean required;
    private final int longest;

    Column(boolean required, int longest) {
      this.required = required;
      this.longest = longest;
    }

    @Override
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean required() {
      return required;
    }

    @Override
    public int longest() {
      return longest;
    }
  }
}
