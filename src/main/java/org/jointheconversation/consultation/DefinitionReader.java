package org.jointheconversation.consultation;

import java.nio.file.Path;
import java.util.Optional;
import org.jointheconversation.audience.Problems;

/**
 * Reads the YAML of a consultation and checks all of it: its author sees every mistake at once,
 * each with line, column, key and mend. Stateless, so any thread may call it.
 */
public final class DefinitionReader {
  private DefinitionReader() {}

  /**
   * Reads a file and checks that the files it names lie beside it.
   *
   * @throws RefusedFileException with everything that is wrong with it
   */
  public static Definition read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return read(DefinitionSource.of(file), new FilesBeside(Optional.of(folder)));
  }

  /**
   * Reads what was kept of a definition; the files it names may be gone by now.
   *
   * @throws RefusedFileException with everything that is wrong with it
   */
  public static Definition read(DefinitionSource source) {
    return read(source, new FilesBeside(Optional.empty()));
  }

  private static Definition read(DefinitionSource source, FilesBeside files) {
    source.refuseInvisibles();
    Problems problems = new Problems(source.fileName());
    Fields top = new Fields(YamlTree.read(source.text(), problems), "", problems);
    Definition definition =
        new Definition(
            top.required("consultation", Kinds.NAME),
            AboutSection.read(top),
            PeriodSection.read(top),
            AskingSection.read(top, files),
            KeepingSection.read(top, files),
            DigestSection.read(top),
            source);
    top.done();
    problems.refuseIfAny();
    return definition;
  }
}
