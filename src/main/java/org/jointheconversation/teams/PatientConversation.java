package org.jointheconversation.teams;

import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.conversation.View;
import org.jointheconversation.ops.StorageUnavailableException;

/**
 * A conversation whose storage may be away at any moment: Teams does not try again, so a person is
 * always told that nothing was kept.
 */
record PatientConversation(Conversation conversation) implements Conversation {
  static final String SORRY =
      "I cannot keep anything at the moment, so this was not kept. Please send it again in a few"
          + " minutes.";

  private static final Answer UNAVAILABLE = new Answer.Unavailable("", SORRY);

  @Override
  public Answer typed(Inbound from, String text) {
    try {
      return conversation.typed(from, text);
    } catch (StorageUnavailableException e) {
      return UNAVAILABLE;
    }
  }

  @Override
  public Answer words(Inbound from, String words) {
    try {
      return conversation.words(from, words);
    } catch (StorageUnavailableException e) {
      return UNAVAILABLE;
    }
  }

  @Override
  public Optional<Form> replyForm(String round) {
    return conversation.replyForm(round);
  }

  @Override
  public View view(ChatUser who, String action, String round) {
    try {
      return conversation.view(who, action, round);
    } catch (StorageUnavailableException e) {
      return new View.TextView("Not at the moment", List.of(new Block.Paragraph(SORRY)));
    }
  }

  @Override
  public Answer submit(Inbound from, FormInput input) {
    try {
      return conversation.submit(from, input);
    } catch (StorageUnavailableException e) {
      return UNAVAILABLE;
    }
  }

  @Override
  public Message welcome() {
    return conversation.welcome();
  }
}
