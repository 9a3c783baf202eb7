package org.jointheconversation.cli;

import org.jointheconversation.Features;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "Stops a round in the middle.")
final class CancelVerb extends Verb {
  @Parameters(paramLabel = "ROUND")
  private long round;

  @Mixin private As as;

  CancelVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      int stopped = features.outbox().cancel(round, as.account());
      console().say(stopped + " messages will not be sent; who was asked may still reply");
    }
    return 0;
  }
}
