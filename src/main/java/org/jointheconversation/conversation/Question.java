package org.jointheconversation.conversation;

import org.jointheconversation.consultation.Definition;
import org.jointheconversation.consultation.PromptDefinition;
import org.jointheconversation.consultation.Revision;

/**
 * A prompt as somebody sees it: of a round, or of a preview. Immutable.
 *
 * @param name what its buttons carry: the round's name, or a {@link PreviewName}
 */
record Question(String name, Revision revision, PromptDefinition prompt) {
  Definition definition() {
    return revision.definition();
  }
}
