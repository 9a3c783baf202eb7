package org.jointheconversation.conversation;

import java.time.Instant;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.consultation.Round;

/** A round that replies are welcome to, with all that its form says. Immutable. */
record OpenRound(Round round, Revision revision, PromptDefinition prompt) {

  Definition definition() {
    return revision.definition();
  }

  Question question() {
    return new Question(round.name(), revision, prompt);
  }

  boolean listens(Instant now) {
    return round.listens() && definition().period().contains(now);
  }
}
