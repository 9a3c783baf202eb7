package org.jointheconversation.cli;

import org.jointheconversation.Features;
import org.jointheconversation.digest.DigestService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "release", description = "Lets a drafted or held digest go.")
final class ReleaseVerb extends Verb {
  @Parameters(paramLabel = "DIGEST")
  private String digest;

  @Mixin private As as;

  ReleaseVerb(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Features features = features()) {
      DigestService.Release release = features.digests().release(digest, as.account());
      console().say(Posting.sentence(release));
    }
    return 0;
  }
}
