package org.jointheconversation.theme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the class path holds, and the temporary files it is unpacked to. */
final class Resources {
  private Resources() {}

  /** Opens a resource named from the root of the class path, such as {@code /model.onnx}. */
  static InputStream open(String resource) throws IOException {
    InputStream in = Resources.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException("not on the class path: " + resource);
    }
    return in;
  }

  /**
   * Deletes a directory and all in it; what is still in use (as loaded libraries are on Windows) is
   * left to the end of the program.
   */
  static void deleteTree(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(directory)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      if (!path.toFile().delete()) {
        path.toFile().deleteOnExit();
      }
    }
  }
}
