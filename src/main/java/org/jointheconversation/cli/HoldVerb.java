package org.jointheconversation.cli;

import org.jointheconversation.Features;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "hold", description = "Keeps a drafted digest back, or one of its quotes.")
final class HoldVerb extends Verb {
  @Parameters(paramLabel = "DIGEST")
  private String digest;

  @Option(
      names = "--quote",
      paramLabel = "THEME",
      description = "hold back, for good, what it quotes under this theme; the rest can go")
  private String quotedUnder;

  @Mixin private As as;

  HoldVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      if (quotedUnder == null) {
        features.digests().hold(digest, as.account());
        console().say("held: release lets it go");
      } else {
        String id = features.digests().holdQuote(digest, quotedUnder, as.account()).id();
        console().say("the quote is held back; the digest is now " + id);
      }
    }
    return 0;
  }
}
