package org.jointheconversation.redaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a CSV file with a header, reduced to the columns asked for. Knows the line on which a
 * row begins, quoted line breaks counted. Messages never hold what stands in the file, and a
 * parser's own exception is not passed on, because it quotes its input. For one thread.
 */
final class CsvRows implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;
  private final CsvParser parser;
  private int[] columns = {};
  private int width;
  private long line = 1;

  private CsvRows(Path file, CsvParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** Opens a file whose header must name these columns, once each; others are passed over. */
  static CsvRows open(Path file, String... names) throws IOException, BadCsvException {
    CsvParser parser = new CsvFactory().createParser(withoutMark(strictReader(file)));
    CsvRows rows = new CsvRows(file, parser);
    try {
      rows.readHeader(names);
      return rows;
    } catch (IOException | BadCsvException e) {
      rows.close();
      throw e;
    }
  }

  /** The wanted columns of the next row in the order asked for, or null after the last row. */
  String[] next() throws IOException, BadCsvException {
    List<String> fields = fields();
    while (isBlank(fields)) {
      fields = fields();
    }
    if (fields == null) {
      return null;
    }
    if (fields.size() != width) {
      throw BadCsvException.row(
          line, fields.size() + " columns where the header has " + width + ". Is a quote missing?");
    }
    return Arrays.stream(columns).mapToObj(fields::get).toArray(String[]::new);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private void readHeader(String[] names) throws IOException, BadCsvException {
    List<String> header = fields();
    if (header == null) {
      throw BadCsvException.file(
          1, "the file is empty; it needs a header with " + String.join(",", names));
    }
    header = header.stream().map(String::strip).toList();
    width = header.size();
    columns = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = header.indexOf(names[i]);
      if (columns[i] < 0 || header.lastIndexOf(names[i]) != columns[i]) {
        throw BadCsvException.file(line, "the header must name the column " + names[i] + " once");
      }
    }
  }

  /** An empty line reads as one empty field. */
  private static boolean isBlank(List<String> fields) {
    return fields != null && fields.size() == 1 && fields.get(0).isBlank();
  }

  private List<String> fields() throws IOException, BadCsvException {
    try {
      line = parser.currentLocation().getLineNr();
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      List<String> fields = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        fields.add(parser.getText());
      }
      return fields;
    } catch (CharacterCodingException notUtf8) {
      throw BadCsvException.file(lineOfBadBytes(), "not UTF-8. Save the file as CSV UTF-8");
    } catch (JsonProcessingException broken) {
      throw BadCsvException.file(line, "not CSV. Is a quote missing or one too many?");
    }
  }

  /** Line breaks never are part of another UTF-8 character, so each line stands for itself. */
  private long lineOfBadBytes() throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      long number = 1;
      for (int b = in.read(); b >= 0; b = in.read()) {
        bytes.write(b);
        if (b == '\n') {
          if (!isUtf8(bytes.toByteArray())) {
            return number;
          }
          bytes.reset();
          number++;
        }
      }
      return number;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Reader strictReader(Path file) throws IOException {
    return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
  }

  private static Reader withoutMark(Reader reader) throws IOException {
    PushbackReader pushback = new PushbackReader(reader);
    int first = pushback.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      pushback.unread(first);
    }
    return pushback;
  }
}
