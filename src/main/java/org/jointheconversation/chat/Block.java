package org.jointheconversation.chat;

import java.util.List;

/** A part of a {@link Message} or of a dialog. All text is plain; adapters escape it. */
public sealed interface Block {

  /** A title. */
  record Heading(String text) implements Block {}

  /** Running text; line breaks are kept. */
  record Paragraph(String text) implements Block {}

  /** A line set in strong type with its explanation below, such as a theme and its figures. */
  record Item(String title, String detail) implements Block {}

  /** Somebody's own words, shown as a quotation. */
  record Quotation(String text) implements Block {}

  /** Small print. */
  record Note(String text) implements Block {}

  /** A row of buttons, at most five. */
  record Buttons(List<Button> buttons) implements Block {
    public Buttons {
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * A picture.
   *
   * @param title a few words above it
   * @param alternative what it shows, in sentences: for whoever cannot see it; never blank
   * @param instead what is said in its place where a platform cannot show it
   */
  record Picture(String title, String alternative, Drawing drawing, List<Block> instead)
      implements Block {
    public Picture {
      if (alternative.isBlank()) {
        throw new IllegalArgumentException("a picture needs words for whoever cannot see it");
      }
      instead = List.copyOf(instead);
    }
  }

  /**
   * A button.
   *
   * @param label what it does, as a verb; at most 75 characters
   * @param action the name by which {@code conversation} knows it
   * @param round the round it belongs to, or a keyed token: never text, never a reply's id
   */
  record Button(String label, String action, String round) {}
}
