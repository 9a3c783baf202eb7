package org.jointheconversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks through files byte by byte, whatever they call themselves. */
public final class Bytes {
  private Bytes() {}

  /** The files below a folder that hold these characters, in UTF-8 or UTF-16. */
  public static List<Path> filesWith(Path folder, String canary) {
    String utf8 = new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String utf16 =
        new String(canary.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> text(file).contains(utf8) || text(file).contains(utf16))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a folder's files hold of these texts, in UTF-8. Cut into pieces of so many bytes, so that
   * whatever is twice as long is found.
   */
  public static Set<String> piecesIn(Path folder, Collection<String> texts, int length) {
    Set<String> pieces = new HashSet<>();
    for (String text : texts) {
      String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      for (int i = 0; i + length <= bytes.length(); i += length) {
        pieces.add(bytes.substring(i, i + length));
      }
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(Bytes::text)
          .flatMap(
              text ->
                  IntStream.rangeClosed(0, text.length() - length)
                      .mapToObj(i -> text.substring(i, i + length)))
          .filter(pieces::contains)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
