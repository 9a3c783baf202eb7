package org.jointheconversation.cli;

import org.jointheconversation.Features;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "pause-all", description = "Holds back everything, at once, until resume-all.")
final class PauseAllVerb extends Verb {

  @Mixin private As as;

  PauseAllVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      features.outbox().pauseAll(as.account());
      console().say("nothing leaves until resume-all; replies are still taken");
    }
    return 0;
  }
}
