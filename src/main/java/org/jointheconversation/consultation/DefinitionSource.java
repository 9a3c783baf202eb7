package org.jointheconversation.consultation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointheconversation.audience.Problems;

/**
 * A definition as its author wrote it, comments included. This is what a revision keeps: read
 * again, it gives the same definition.
 *
 * @param fileName without the folders above it
 * @param text without a byte-order mark
 */
public record DefinitionSource(String fileName, String text) {
  /** A long consultation takes a few kilobytes. */
  public static final int MOST_BYTES = 1024 * 1024;

  private static final String INVISIBLE = "an invisible control character stands here";

  /**
   * Reads the file's text.
   *
   * @throws RefusedFileException where there is no such file, or it is too large, not UTF-8, or
   *     holds characters nobody can see
   */
  static DefinitionSource of(Path file) {
    Problems problems = new Problems(file.getFileName().toString());
    byte[] bytes = bytes(file, problems);
    String text = utf8(bytes, problems);
    DefinitionSource source = new DefinitionSource(file.getFileName().toString(), text);
    source.refuseInvisibles();
    return source;
  }

  /**
   * Refuses control characters and the marks that turn the direction of writing around: with them
   * what the second pair of eyes reads is not what is sent.
   *
   * @throws RefusedFileException naming the first place
   */
  void refuseInvisibles() {
    Problems problems = new Problems(fileName);
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length() && problems.count() == 0; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (c != '\t' && c != '\r' && isInvisible(c)) {
        problems.add(line, i - lineStart + 1, "", INVISIBLE, "Delete it.");
      }
    }
    problems.refuseIfAny();
  }

  static boolean isInvisible(char c) {
    boolean turnsDirection = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    return Character.isISOControl(c) || turnsDirection || c >= '\uFFFE';
  }

  private static byte[] bytes(Path file, Problems problems) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        problems.add(0, 0, "", "the file is larger than 1 MiB", "Name the file you mean.");
      }
      problems.refuseIfAny();
      return bytes;
    } catch (IOException e) {
      problems.add(0, 0, "", "the file cannot be read", "Check its name and who may read it.");
      problems.refuseIfAny();
      throw new IllegalStateException("a problem was just noted", e);
    }
  }

  private static String utf8(byte[] bytes, Problems problems) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      int line =
          1
              + (int)
                  new String(bytes, 0, input.position(), StandardCharsets.UTF_8)
                      .chars()
                      .filter(c -> c == '\n')
                      .count();
      problems.add(line, 0, "", "a character here is not UTF-8", "Save the file as UTF-8.");
      problems.refuseIfAny();
      throw new IllegalStateException("a problem was just noted", e);
    }
  }
}
