package org.jointheconversation.theme;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Starts ONNX Runtime. Left to itself it would unpack its 24 MB of native libraries into the
 * temporary directory at every start and leave them there.
 */
final class OnnxRuntime {
  private static final String LIBRARY_PATH = "onnxruntime.native.path";
  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxRuntime() {}

  /** The one environment of this process, with usage reports (Windows has them) switched off. */
  static synchronized OrtEnvironment start() throws IOException, OrtException {
    Path unpacked = Files.createTempDirectory("jtc-onnxruntime-");
    try {
      for (String library : LIBRARIES) {
        unpack(System.mapLibraryName(library), unpacked);
      }
      System.setProperty(LIBRARY_PATH, unpacked.toString());
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      return environment;
    } finally {
      System.clearProperty(LIBRARY_PATH);
      Resources.deleteTree(unpacked);
    }
  }

  private static void unpack(String file, Path directory) throws IOException {
    try (InputStream in = Resources.open("/ai/onnxruntime/native/" + platform() + "/" + file)) {
      Files.copy(in, directory.resolve(file));
    }
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String family = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
    return family + (arch.equals("aarch64") || arch.equals("arm64") ? "-aarch64" : "-x64");
  }
}
