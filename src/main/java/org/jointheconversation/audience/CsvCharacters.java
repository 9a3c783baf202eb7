package org.jointheconversation.audience;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a CSV file, one by one, without its byte-order mark and with every line end as
 * one line feed. Knows its line. Not thread-safe.
 */
final class CsvCharacters implements Closeable {
  static final int END = -1;

  /** Stands for bytes that are not UTF-8; no text holds this code point, a noncharacter. */
  static final char NOT_UTF_8 = '\uFFFF';

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private int position;
  private int filled;
  private boolean afterCarriageReturn;
  private int line = 1;

  CsvCharacters(InputStream in) throws IOException {
    reader = new InputStreamReader(in, decoder());
    if (read() != '\uFEFF') {
      position = 0; // no mark: the file begins with this character
      line = 1;
      afterCarriageReturn = false;
    }
  }

  /** The line, from 1, of the character that comes next. */
  int line() {
    return line;
  }

  /** The next character, or {@link #END}. */
  int read() throws IOException {
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

  /**
   * Moves what is at hand into a value, up to the next character that may mean something. Only for
   * speed: {@link #read} gives the same characters, slower.
   *
   * @param room how many characters fit
   * @return whether all of it did
   */
  boolean readRun(StringBuilder into, int room) {
    int from = position;
    while (position < filled && isOrdinary(buffer[position])) {
      position++;
    }
    if (position > from) {
      afterCarriageReturn = false;
      into.append(buffer, from, Math.min(room, position - from));
    }
    return position - from <= room;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static boolean isOrdinary(char c) {
    return c > ',' && c != NOT_UTF_8 || c == ' ';
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

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .replaceWith(String.valueOf(NOT_UTF_8));
  }
}
