package org.jointheconversation.cli;

import java.nio.file.Path;
import org.jointheconversation.Features;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.DefinitionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "apply",
    description = "Creates a consultation as a draft, or a pending revision of a running one.")
final class ApplyVerb extends Verb {
  @Parameters(paramLabel = "FILE.yaml")
  private Path file;

  @Option(names = "--skip-bad", description = "leave out bad rows of the audience file")
  private boolean skipBad;

  @Mixin private As as;

  ApplyVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Definition definition = DefinitionReader.read(file);
    try (Features features = features()) {
      Applying applying = new Applying(features, console(), skipBad);
      applying.apply(definition, file, as.account());
    }
    console().say(definition.id() + " waits for approval by somebody else");
    return 0;
  }
}
