package org.jointheconversation.audience;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits CSV (RFC 4180, UTF-8 with or without a byte-order mark) into rows, one at a time and in
 * constant memory. Quoted line breaks and all three line ends are understood; a quote in the middle
 * of an unquoted value is itself.
 *
 * <p>Our own, because a bad row must be named by the line it begins on, an open quote by the line
 * of the quote, and reading must go on behind both. Not thread-safe.
 */
public final class CsvReader implements Closeable {
  /** The longest value, in characters; what an open quote swallows goes no further. */
  public static final int LONGEST_VALUE = 100_000;

  /** The most values of a row. */
  public static final int MOST_VALUES = 1_000;

  private static final int END = CsvCharacters.END;

  private final CsvCharacters in;
  private final StringBuilder value = new StringBuilder();
  private List<String> values = new ArrayList<>();
  private int firstLine;
  private CsvFault fault;

  public CsvReader(InputStream in) throws IOException {
    this.in = new CsvCharacters(in);
  }

  /** Goes to the next row that is not blank; false at the end of the file. */
  public boolean next() throws IOException {
    do {
      firstLine = in.line();
      fault = null;
      values = new ArrayList<>(values.size());
      int c = in.read();
      if (c == END) {
        return false;
      }
      row(c);
    } while (fault == null && values.size() == 1 && values.get(0).isBlank());
    return true;
  }

  /** The row's values, without their quotes; a new list for each row. */
  public List<String> values() {
    return values;
  }

  /** The line, counted from 1, on which the row begins. */
  public int line() {
    return firstLine;
  }

  /** What is wrong with the row, or null: its values then mean nothing. */
  CsvFault fault() {
    return fault;
  }

  /** Whether the row cannot be used because the file is malformed there. */
  public boolean faulty() {
    return fault != null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void row(int first) throws IOException {
    int c = first;
    while (true) {
      value.setLength(0);
      c = c == '"' ? quoted() : plain(c);
      if (values.size() < MOST_VALUES) {
        values.add(value.toString());
      } else {
        note(firstLine, CsvFault.TOO_MANY_VALUES);
      }
      if (c != ',') {
        return;
      }
      c = in.read();
    }
  }

  /** Takes an unquoted value and returns what ended it. */
  private int plain(int first) throws IOException {
    int c = first;
    while (c != ',' && c != '\n' && c != END) {
      take(c, firstLine);
      takeRun(firstLine);
      c = in.read();
    }
    return c;
  }

  /** Takes a value whose opening quote was just read and returns what ended it. */
  private int quoted() throws IOException {
    int opened = in.line();
    while (true) {
      takeRun(opened);
      int c = in.read();
      if (c == END) {
        note(opened, CsvFault.OPEN_QUOTE);
        return END;
      }
      if (c == '"') {
        c = in.read();
        if (c != '"') {
          return behindQuote(c, opened);
        }
      }
      take(c, opened);
    }
  }

  private int behindQuote(int c, int opened) throws IOException {
    if (c == ',' || c == '\n' || c == END) {
      return c;
    }
    note(opened, CsvFault.TEXT_BEHIND_QUOTE);
    int skipped = c;
    while (skipped != '\n' && skipped != END) {
      skipped = in.read();
    }
    return skipped;
  }

  private void take(int c, int begun) {
    if (c == CsvCharacters.NOT_UTF_8) {
      note(firstLine, CsvFault.NOT_UTF_8);
    } else if (c == 0) {
      note(firstLine, CsvFault.NUL);
    } else if (value.length() < LONGEST_VALUE) {
      value.append((char) c);
    } else {
      note(begun, CsvFault.TOO_LONG);
    }
  }

  private void takeRun(int begun) {
    if (!in.readRun(value, LONGEST_VALUE - value.length())) {
      note(begun, CsvFault.TOO_LONG);
    }
  }

  private void note(int where, CsvFault what) {
    if (fault == null) {
      fault = what;
      firstLine = where;
    }
  }
}
