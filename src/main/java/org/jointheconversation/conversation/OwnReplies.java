package org.jointheconversation.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;
import org.jointheconversation.conversation.Participants.Participant;
import org.jointheconversation.reply.KeptReply;

/**
 * Replies of one writer that one button is about: those to a round, or a single one of {@code
 * my-replies}.
 *
 * @param name what the button carries: the round's name, or a {@link ReplyName}
 * @param round the round they answer, where one is known
 * @param replies never those of anybody else
 * @param lost whether more of it may be there, which cannot be found any more
 */
record OwnReplies(
    String name,
    Revision revision,
    Participant participant,
    Optional<String> promptId,
    OptionalLong round,
    List<KeptReply> replies,
    boolean lost) {

  Definition definition() {
    return revision.definition();
  }

  long consultation() {
    return revision.consultation();
  }

  /** The question; empty where it was never asked, or is no longer in the consultation. */
  Optional<PromptDefinition> prompt() {
    return promptId.flatMap(definition()::prompt);
  }

  boolean isEmpty() {
    return replies.isEmpty();
  }
}
