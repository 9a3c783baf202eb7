package org.jointheconversation.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Language;

/**
 * One neutral block as Slack blocks, each within Slack's limits. Text goes into {@code plain_text}
 * wherever Slack allows it, so that nothing a person typed can become a mention, a link or markup;
 * the title of an item needs {@code mrkdwn} to be strong, and loses its marks.
 */
final class BlockRenderer {
  /** The JSON around the words of a block, of a row of buttons and of a button, rounded up. */
  private static final int BLOCK_OVERHEAD = 100;

  private static final int ROW_OVERHEAD = 50;
  private static final int BUTTON_OVERHEAD = 150;

  private BlockRenderer() {}

  /**
   * A Slack block.
   *
   * @param plain what it says, escaped, for the text beside the blocks
   * @param characters at least what it counts towards {@link Limits#MESSAGE_CHARACTERS}
   */
  record Part(LayoutBlock block, String plain, int characters) {}

  static List<Part> render(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      return sections(paragraph.text());
    } else if (block instanceof Block.Item item) {
      return item(item);
    } else if (block instanceof Block.Quotation quotation) {
      return sections("“" + quotation.text().strip() + "”");
    } else if (block instanceof Block.Note note) {
      return notes(note.text());
    } else if (block instanceof Block.Buttons buttons) {
      return rows(buttons.buttons(), "");
    }
    return ((Block.Picture) block).instead().stream().flatMap(one -> render(one).stream()).toList();
  }

  /** One button that is the thing to do, and fewer than five beside it. */
  static List<Part> primary(Block.Button button, List<Block.Button> beside) {
    List<Block.Button> row = new ArrayList<>(List.of(button));
    row.addAll(beside);
    return rows(row, "primary");
  }

  /** A question may be longer than Slack's header: then it is shown whole, as text. */
  private static List<Part> heading(String text) {
    String line = SlackText.line(text, Limits.SECTION);
    return line.isEmpty() || line.length() > Limits.HEADER
        ? sections(text)
        : List.of(part(HeaderBlock.builder().text(plain(line)).build(), line));
  }

  private static List<Part> sections(String text) {
    return SlackText.pieces(text, Limits.SECTION).stream()
        .map(piece -> section(plain(piece), piece))
        .toList();
  }

  private static List<Part> item(Block.Item item) {
    String title = Marks.without(SlackText.line(item.title(), Limits.ITEM_TITLE));
    int left = Limits.SECTION - title.length() - 3;
    List<String> details = SlackText.pieces(item.detail(), left);
    if (title.isEmpty()) {
      return sections(item.detail());
    }
    String first = details.isEmpty() ? "" : "\n" + Marks.without(details.get(0));
    List<Part> parts = new ArrayList<>();
    parts.add(section(marked("*" + title + "*" + first), title + first));
    details.stream().skip(1).forEach(rest -> parts.add(section(plain(rest), rest)));
    return parts;
  }

  private static List<Part> notes(String text) {
    return SlackText.pieces(text, Limits.CONTEXT).stream()
        .map(piece -> part(ContextBlock.builder().elements(List.of(plain(piece))).build(), piece))
        .toList();
  }

  private static Part section(TextObject text, String plain) {
    return part(SectionBlock.builder().text(text).build(), plain);
  }

  private static List<Part> rows(List<Block.Button> buttons, String style) {
    List<Part> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += Limits.BUTTONS_IN_A_ROW) {
      int to = Math.min(buttons.size(), from + Limits.BUTTONS_IN_A_ROW);
      rows.add(row(buttons.subList(from, to), style));
    }
    return rows;
  }

  private static Part row(List<Block.Button> buttons, String style) {
    List<BlockElement> elements = new ArrayList<>();
    int characters = ROW_OVERHEAD;
    for (Block.Button button : buttons) {
      // Only the first is the thing to do: Slack asks for one primary button at most.
      ButtonElement element = button(button, elements.size(), elements.isEmpty() ? style : "");
      elements.add(element);
      characters += BUTTON_OVERHEAD + weight(element.getText().getText());
      characters += weight(element.getActionId()) + weight(element.getValue());
    }
    return new Part(ActionsBlock.builder().elements(elements).build(), "", characters);
  }

  /** Slack wants each action id once a row; {@link ActionId} takes the position off again. */
  private static ButtonElement button(Block.Button button, int position, String style) {
    return ButtonElement.builder()
        .text(plain(label(button)))
        .actionId(ActionId.at(Limits.name(button.action()), position))
        .value(Limits.name(button.round()))
        .style(style.isEmpty() ? null : style)
        .build();
  }

  private static String label(Block.Button button) {
    String label = SlackText.line(button.label(), Limits.BUTTON);
    return label.isEmpty() ? Texts.OPEN.in(Language.ENGLISH) : label;
  }

  static PlainTextObject plain(String escaped) {
    return PlainTextObject.builder().text(escaped).emoji(false).build();
  }

  private static MarkdownTextObject marked(String escaped) {
    return MarkdownTextObject.builder().text(escaped).verbatim(true).build();
  }

  private static Part part(LayoutBlock block, String text) {
    return new Part(block, text, BLOCK_OVERHEAD + weight(text));
  }

  /** The length as JSON, where quotes, backslashes and line breaks take two. */
  private static int weight(String text) {
    return text.length() + (int) text.chars().filter(c -> c == '"' || c == '\\' || c < ' ').count();
  }
}
