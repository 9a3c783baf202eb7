package org.jointheconversation.cli;

import org.jointheconversation.Features;
import org.jointheconversation.consultation.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "approve",
    description = "The second pair of eyes: puts a waiting revision in force.")
final class ApproveVerb extends Verb {
  @Parameters(paramLabel = "CONSULTATION")
  private String consultation;

  @Mixin private As as;

  ApproveVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      Revision approved = features.consultations().approve(consultation, as.account());
      console().say(consultation + ": revision " + approved.number() + " is in force");
    }
    return 0;
  }
}
