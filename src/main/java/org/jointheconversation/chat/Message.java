package org.jointheconversation.chat;

import java.util.List;
import java.util.Optional;

/**
 * What the bot says, before a platform gives it its looks.
 *
 * <p>All text is plain: an adapter escapes it, so that what a person typed can never become a
 * mention, a link or markup.
 *
 * @param text the whole meaning in plain words, for notifications and screen readers; never blank
 * @param blocks what is shown, from top to bottom
 * @param form what the reader may fill in: inside the message where the platform can, behind a
 *     button where it cannot
 * @param language of the words that an adapter adds, and what screen readers are told
 * @param thread what is said below it, where a platform has threads; without forms or threads of
 *     its own
 */
public record Message(
    String text, List<Block> blocks, Optional<Form> form, Language language, List<Message> thread) {

  public Message {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a message needs plain text for screen readers");
    }
    blocks = List.copyOf(blocks);
    thread = List.copyOf(thread);
  }

  public Message(String text, List<Block> blocks, Optional<Form> form, Language language) {
    this(text, blocks, form, language, List.of());
  }

  public Message(String text, List<Block> blocks, Optional<Form> form) {
    this(text, blocks, form, Language.ENGLISH);
  }

  public Message(String text, List<Block> blocks) {
    this(text, blocks, Optional.empty());
  }

  /** One plain paragraph. */
  public static Message plain(String text) {
    return new Message(text, List.of(new Block.Paragraph(text)));
  }

  /** The same, said to be in that language. */
  public Message in(Language spoken) {
    return new Message(text, blocks, form, spoken, thread);
  }

  /** The same with these messages below it. */
  public Message over(List<Message> below) {
    return new Message(text, blocks, form, language, below);
  }
}
