package org.jointheconversation.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file (RFC 4180, UTF-8 with or without a byte-order mark), reduced to two
 * columns. Names a bad row by the line on which it begins, and never says what stands in it. For
 * one thread.
 */
public final class CsvRows implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final CsvParser parser;
  private int first;
  private int second;
  private int width;
  private int line = 1;

  /**
   * One row.
   *
   * @param line on which it begins, from 1, the header included
   * @param first the value of the column named first
   * @param second the value of the other column
   */
  public record Row(int line, String first, String second) {
    @Override
    public String toString() {
      return "Row[line " + line + "]";
    }
  }

  /** Takes a row, or refuses it. */
  interface Taker {
    /** Returns what is wrong with the row and how to mend it; empty where it was taken. */
    Optional<String> take(Row row) throws IOException;
  }

  /** Takes a reply. */
  public interface Reader {
    void accept(Row row) throws IOException;
  }

  /**
   * How far a file was read.
   *
   * @param taken how many rows were
   * @param problems one line for each row that was not, in the order of the file
   * @param toTheEnd false where the last problem left unclear where the next row begins
   */
  public record Outcome(long taken, List<String> problems, boolean toTheEnd) {}

  private CsvRows(String file, CsvParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Hands on every row of a file whose header names both columns once each; others are passed over.
   *
   * @throws IOException where the file cannot be read, and what the taker throws
   */
  static Outcome read(Path path, String first, String second, Taker taker) throws IOException {
    List<String> problems = new ArrayList<>();
    long taken = 0;
    try (CsvRows rows = open(path, first, second)) {
      for (boolean more = true; more; ) {
        try {
          Row row = rows.next();
          more = row != null;
          Optional<String> problem = more ? taker.take(row) : Optional.empty();
          problem.ifPresent(what -> problems.add(rows.bad(what, true).getMessage()));
          taken += more && problem.isEmpty() ? 1 : 0;
        } catch (BadRowException e) {
          problems.add(e.getMessage());
          if (!e.restIsReadable()) {
            return new Outcome(taken, problems, false);
          }
        }
      }
      return new Outcome(taken, problems, true);
    } catch (BadRowException e) {
      return new Outcome(0, List.of(e.getMessage()), false);
    }
  }

  /**
   * Reads a file of {@code id,text}: every reply with an id.
   *
   * @return with one problem for each bad row, which is left out
   * @throws BadRowsException where it cannot be read to its end
   */
  public static Outcome readReplies(Path path, Reader reader) throws IOException {
    Outcome outcome =
        read(
            path,
            "id",
            "text",
            row -> {
              Optional<String> problem = problem(row);
              if (problem.isEmpty()) {
                reader.accept(row);
              }
              return problem;
            });
    if (!outcome.toTheEnd()) {
      throw new BadRowsException(outcome.problems());
    }
    return outcome;
  }

  /**
   * Makes sure that a file of {@code id,text} has no bad row.
   *
   * @throws BadRowsException with all of them
   */
  public static void requireReplies(Path path) throws IOException {
    Outcome outcome = read(path, "id", "text", CsvRows::problem);
    if (!outcome.problems().isEmpty()) {
      throw new BadRowsException(outcome.problems());
    }
  }

  private static Optional<String> problem(Row row) {
    return row.first().isBlank() ? Optional.of("id: is empty. Fill it in.") : Optional.empty();
  }

  private static CsvRows open(Path path, String first, String second) throws IOException {
    String file = path.getFileName().toString();
    java.io.Reader reader =
        new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder());
    try {
      CsvRows rows = new CsvRows(file, new CsvFactory().createParser(withoutMark(reader)));
      rows.readHeader(first, second);
      return rows;
    } catch (CharacterCodingException e) {
      reader.close();
      throw new BadRowException(file, 1, "the file is not UTF-8. Save it as CSV UTF-8.", false);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static java.io.Reader withoutMark(java.io.Reader reader) throws IOException {
    PushbackReader pushback = new PushbackReader(reader);
    int mark = pushback.read();
    if (mark >= 0 && mark != BYTE_ORDER_MARK) {
      pushback.unread(mark);
    }
    return pushback;
  }

  private void readHeader(String firstName, String secondName) throws IOException {
    List<String> header = values();
    if (header == null) {
      throw bad("the file is empty. Begin with " + firstName + "," + secondName + ".", false);
    }
    header = header.stream().map(String::strip).toList();
    width = header.size();
    first = column(firstName, header);
    second = column(secondName, header);
  }

  private int column(String name, List<String> header) {
    int column = header.indexOf(name);
    if (column < 0 || header.lastIndexOf(name) != column) {
      throw bad("the header must name the column " + name + " once.", false);
    }
    return column;
  }

  /** The next row, or null behind the last one. Blank lines are passed over. */
  private Row next() throws IOException {
    List<String> values = values();
    while (values != null && values.size() == 1 && values.get(0).isBlank()) {
      values = values();
    }
    if (values == null) {
      return null;
    }
    if (values.size() != width) {
      throw bad(
          values.size() + " values where the header has " + width + ". Is a quote missing?", true);
    }
    return new Row(line, values.get(first), values.get(second));
  }

  private List<String> values() throws IOException {
    try {
      line = parser.currentLocation().getLineNr();
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      List<String> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(parser.getText());
      }
      return values;
    } catch (CharacterCodingException e) {
      throw bad("bytes behind this line are not UTF-8. Save the file as CSV UTF-8.", false);
    } catch (JsonProcessingException e) {
      throw bad("not CSV. Is a quote missing, or one too many?", false); // its message quotes text
    }
  }

  private BadRowException bad(String problem, boolean restIsReadable) {
    return new BadRowException(file, line, problem, restIsReadable);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
