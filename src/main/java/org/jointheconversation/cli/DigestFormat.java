package org.jointheconversation.cli;

import org.jointheconversation.digest.Digest;
import org.jointheconversation.digest.DigestJson;
import org.jointheconversation.digest.words.DigestMessage;
import org.jointheconversation.digest.words.DigestText;
import org.jointheconversation.slack.SlackBlocks;
import org.jointheconversation.teams.TeamsCards;
import org.jointheconversation.web.DigestPage;

/** How a digest is printed; the names are those of the command line. */
enum DigestFormat {
  text,
  json,
  html,
  slack,
  teams;

  String render(Digest digest) {
    String rendered =
        switch (this) {
          case text -> DigestText.render(digest);
          case json -> DigestJson.render(digest);
          case html -> new DigestPage().render(digest);
          case slack -> SlackBlocks.json(DigestMessage.of(digest));
          case teams -> TeamsCards.json(DigestMessage.of(digest));
        };
    return rendered.endsWith("\n") ? rendered : rendered + "\n";
  }
}
