package org.jointheconversation.consultation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the names of files that lie beside a definition.
 *
 * @param folder where they must be; empty where their names alone are checked
 */
record FilesBeside(Optional<Path> folder) {
  /** No path: a definition cannot point at another place of the machine. */
  private static final Pattern NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,200}");

  Kind<String> audience() {
    return new Kind<>(this::name, "Write the name of a CSV file beside this one.");
  }

  Kind<String> codebook() {
    return new Kind<>(
        written -> written.equals(Keeping.STARTER_CODEBOOK) ? written : name(written),
        "Write " + Keeping.STARTER_CODEBOOK + " or the name of a YAML file beside this one.");
  }

  private String name(String written) {
    boolean plain = NAME.matcher(written).matches() && !written.startsWith("..");
    Kinds.require(plain, written, "is not the name of a file in this folder");
    boolean there = folder.map(place -> Files.isRegularFile(place.resolve(written))).orElse(true);
    return Kinds.require(there, written, "does not lie beside this file");
  }
}
