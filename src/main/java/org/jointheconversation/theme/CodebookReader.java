package org.jointheconversation.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a codebook: a YAML list of {@code id}, {@code name}, {@code description} and {@code seeds}.
 * Finds all that is wrong before it refuses. Thread-safe.
 */
public final class CodebookReader {
  /** The starter codebook has 16 KB; this is a file that is something else. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int MOST_THEMES = 200;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CodebookReader() {}

  /**
   * Reads a file. Its name without the ending becomes the codebook's id.
   *
   * @throws CodebookException where it cannot be taken, with all problems
   * @throws IOException where it cannot be read
   */
  public static Codebook read(Path file) throws IOException {
    String name = file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      return read(name.replaceFirst("\\.ya?ml$", ""), name, in);
    }
  }

  /**
   * Reads a stream, which stays open.
   *
   * @param id what the codebook is called
   * @param file what problems call the stream
   */
  public static Codebook read(String id, String file, InputStream in) throws IOException {
    CodebookProblems problems = new CodebookProblems(file);
    List<Theme> themes = themes(text(in, problems), problems);
    if (themes.isEmpty() && problems.none()) {
      problems.add(1, 1, "holds no theme", "Begin with - id: and name:.");
    }
    problems.refuseIfAny();
    return new Codebook(id, themes);
  }

  private static String text(InputStream in, CodebookProblems problems) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      problems.add(1, 1, "is larger than 1 MB", "Check that this is the file you mean.");
    }
    problems.refuseIfAny();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(1, 1, "is not UTF-8", "Save the file as UTF-8.");
      problems.refuseIfAny();
      throw new IllegalStateException("a problem was just noted", e);
    }
  }

  private static List<Theme> themes(String text, CodebookProblems problems) {
    List<Theme> themes = new ArrayList<>();
    try (YAMLParser parser = YAMLFactory.builder().build().createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        problems.add(parser, "is not a list", "Begin each theme with - id: and name:.");
        return themes;
      }
      ThemeReader reader = new ThemeReader(parser, problems);
      while (parser.nextToken() != JsonToken.END_ARRAY && themes.size() <= MOST_THEMES) {
        reader.next().ifPresent(themes::add);
      }
      if (themes.size() > MOST_THEMES) {
        problems.add(parser, "has more than " + MOST_THEMES + " themes", "Merge some of them.");
      }
    } catch (JsonProcessingException e) {
      problems.malformed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reading a string cannot fail
    }
    return themes;
  }
}
