package org.jointheconversation.cli;

import org.jointheconversation.Features;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "resume-all", description = "Lets everything that pause-all held back go on.")
final class ResumeAllVerb extends Verb {

  @Mixin private As as;

  ResumeAllVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      features.outbox().resumeAll(as.account());
      console().say("what waited goes on");
    }
    return 0;
  }
}
