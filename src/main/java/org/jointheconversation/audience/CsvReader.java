package org.jointheconversation.audience;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

  private static final int END = -1;

  /** Stands for bytes that are not UTF-8; no text holds this code point, a noncharacter. */
  private static final char NOT_UTF_8 = '\uFFFF';

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private int position;
  private int filled;
  private boolean afterCarriageReturn;
  private int line = 1;

  private final StringBuilder value = new StringBuilder();
  private List<String> values = new ArrayList<>();
  private int firstLine;
  private CsvFault fault;

  public CsvReader(InputStream in) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(NOT_UTF_8));
    reader = new InputStreamReader(in, decoder);
    if (read() != '\uFEFF') {
      position = 0;
      line = 1;
      afterCarriageReturn = false;
    }
  }

  /** Goes to the next row that is not blank; false at the end of the file. */
  public boolean next() throws IOException {
    do {
      firstLine = line;
      fault = null;
      values = new ArrayList<>(values.size());
      int c = read();
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
    reader.close();
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
      c = read();
    }
  }

  /** Takes an unquoted value and returns what ended it. */
  private int plain(int first) throws IOException {
    int c = first;
    while (c != ',' && c != '\n' && c != END) {
      take(c, firstLine);
      takeRun(firstLine);
      c = read();
    }
    return c;
  }

  /** Takes a value whose opening quote was just read and returns what ended it. */
  private int quoted() throws IOException {
    int opened = line;
    while (true) {
      takeRun(opened);
      int c = read();
      if (c == END) {
        note(opened, CsvFault.OPEN_QUOTE);
        return END;
      }
      if (c == '"') {
        c = read();
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
      skipped = read();
    }
    return skipped;
  }

  private void take(int c, int begun) {
    if (c == NOT_UTF_8) {
      note(firstLine, CsvFault.NOT_UTF_8);
    } else if (c == 0) {
      note(firstLine, CsvFault.NUL);
    } else if (value.length() < LONGEST_VALUE) {
      value.append((char) c);
    } else {
      note(begun, CsvFault.TOO_LONG);
    }
  }

  /** Takes what lies in the buffer up to the next character that may mean something: for speed. */
  private void takeRun(int begun) {
    int from = position;
    while (position < filled && isOrdinary(buffer[position])) {
      position++;
    }
    if (position > from) {
      afterCarriageReturn = false;
      int room = LONGEST_VALUE - value.length();
      value.append(buffer, from, Math.min(room, position - from));
      if (position - from > room) {
        note(begun, CsvFault.TOO_LONG);
      }
    }
  }

  private static boolean isOrdinary(char c) {
    return c > ',' && c != NOT_UTF_8 || c == ' ';
  }

  private void note(int where, CsvFault what) {
    if (fault == null) {
      fault = what;
      firstLine = where;
    }
  }

  /** The next character, every line end as one line feed. */
  private int read() throws IOException {
    int c = raw();
    if (c == '\n' && afterCarriageReturn) {
      c = raw();
    }
    afterCarriageReturn = c == '\r';
    if (c == '\r' || c == '\n') {
      line++;
      return '\n';
    }
    return c;
  }

  private int raw() throws IOException {
    if (position == filled) {
      filled = Math.max(0, reader.read(buffer));
      position = 0;
      if (filled == 0) {
        return END;
      }
    }
    return buffer[position++];
  }
}
