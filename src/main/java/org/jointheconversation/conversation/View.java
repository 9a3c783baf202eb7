package org.jointheconversation.conversation;

import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;

/**
 * What opens over the chat: a modal on Slack, a dialog on Teams. It leaves no trace in the chat.
 */
public sealed interface View {

  /** Something to fill in. */
  record FormView(Form form) implements View {}

  /** Something to read; {@code title} has at most 24 characters. */
  record TextView(String title, List<Block> blocks) implements View {
    public TextView {
      blocks = List.copyOf(blocks);
    }
  }
}
