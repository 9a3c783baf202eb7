package org.jointheconversation.cli;

import org.jointheconversation.Features;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "close",
    description = "Ends a consultation now; after it nobody can tell who wrote what.")
final class CloseVerb extends Verb {
  @Parameters(paramLabel = "CONSULTATION")
  private String consultation;

  @Mixin private As as;

  CloseVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      features
          .closing()
          .close(features.consultations(), features.access(), consultation, as.account());
    }
    console().say(consultation + " is closed; nobody can tell any more who wrote what");
    return 0;
  }
}
