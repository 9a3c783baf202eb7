package org.jointheconversation.cli;

import org.jointheconversation.Features;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "settle", description = "Says whether a delivery that is IN_DOUBT arrived.")
final class SettleVerb extends Verb {
  @Parameters(index = "0", paramLabel = "DELIVERY")
  private long delivery;

  @Parameters(index = "1", paramLabel = "sent|failed")
  private String outcome;

  @Mixin private As as;

  SettleVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      if (!outcome.equals("sent") && !outcome.equals("failed")) {
        throw wrongUsage("write sent or failed");
      }
      features.outbox().settle(delivery, outcome.equals("sent"), as.account());
    }
    return 0;
  }
}
