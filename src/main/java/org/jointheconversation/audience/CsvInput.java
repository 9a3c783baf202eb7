package org.jointheconversation.audience;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file that can be opened more than once: it is checked whole before anything of it is taken.
 */
public final class CsvInput {
  private final String name;
  private final Opener opener;

  private CsvInput(String name, Opener opener) {
    this.name = name;
    this.opener = opener;
  }

  public static CsvInput of(Path file) {
    return new CsvInput(file.getFileName().toString(), () -> Files.newInputStream(file));
  }

  /** A file that comes with the program, such as {@code /samples/staff.csv}. */
  public static CsvInput resource(String path) {
    return new CsvInput(path.substring(path.lastIndexOf('/') + 1), () -> resourceStream(path));
  }

  String name() {
    return name;
  }

  CsvReader open() throws IOException {
    return new CsvReader(new BufferedInputStream(opener.open(), 1 << 16));
  }

  private static InputStream resourceStream(String path) throws IOException {
    InputStream in = CsvInput.class.getResourceAsStream(path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }

  private interface Opener {
    InputStream open() throws IOException;
  }
}
