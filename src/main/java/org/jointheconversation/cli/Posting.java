package org.jointheconversation.cli;

import org.jointheconversation.digest.DigestService;

/** Says what happens to a digest that was released. */
final class Posting {
  private Posting() {}

  static String sentence(DigestService.Release release) {
    int channels = release.to().size();
    return "released "
        + release.edition().id()
        + (channels == 0
            ? "; no channel is named for it"
            : "; serve posts it to " + channels + " channel" + (channels == 1 ? "" : "s"));
  }
}
