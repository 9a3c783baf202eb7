package org.jointheconversation.cli;

import org.jointheconversation.Features;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "hold", description = "Keeps a drafted digest back.")
final class HoldVerb extends Verb {
  @Parameters(paramLabel = "DIGEST")
  private String digest;

  @Mixin private As as;

  HoldVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      features.digests().hold(digest, as.account());
    }
    console().say("held: release lets it go");
    return 0;
  }
}
