package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.statement.Statement;

/** What is said about the words of others, in one language. */
final class StatementWording {
  private final Texts texts;
  private final int minGroup;

  /**
   * @param minGroup of how many people a number is shown at least
   */
  StatementWording(Texts texts, int minGroup) {
    this.texts = texts;
    this.minGroup = minGroup;
  }

  /** The button that opens it. */
  Block.Button button(String round) {
    return new Block.Button(texts.get(Actions.AFFECTS), Actions.AFFECTS, round);
  }

  /** One sentence instead of statements. */
  View.TextView saying(String key) {
    return view(List.of(new Block.Paragraph(texts.get(key))));
  }

  /**
   * Statements, each with what one may say to it.
   *
   * @param before the key of what is said first; empty for nothing
   * @param mayReply whether the round still takes replies
   */
  View.TextView page(String before, List<Statement> statements, String round, boolean mayReply) {
    List<Block> blocks = new ArrayList<>();
    if (!before.isEmpty()) {
      blocks.add(new Block.Paragraph(texts.get(before)));
    }
    if (statements.isEmpty()) {
      blocks.addAll(nothing(before, round, mayReply));
      return view(blocks);
    }
    if (before.isEmpty()) {
      blocks.add(new Block.Paragraph(texts.get("affects.intro")));
    }
    statements.forEach(one -> blocks.addAll(blocks(one, round)));
    blocks.add(new Block.Note(texts.get("affects.note", minGroup)));
    return view(blocks);
  }

  private List<Block> nothing(String before, String round, boolean mayReply) {
    String key = before.isEmpty() ? "affects.none" : "affects.no-more";
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(texts.get(key))));
    if (mayReply) {
      Block.Button reply = new Block.Button(texts.get("affects.reply"), Actions.REPLY, round);
      blocks.add(new Block.Buttons(List.of(reply)));
    }
    return blocks;
  }

  private List<Block> blocks(Statement statement, String round) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Quotation(statement.text())));
    statement
        .agreed()
        .ifPresent(people -> blocks.add(new Block.Note(texts.get("affects.agreed", people))));
    String name = new StatementName(statement.id(), round).written();
    blocks.add(
        new Block.Buttons(
            Stream.of(Actions.AFFECTS_ME, Actions.AFFECTS_NOT, Actions.AFFECTS_PASS)
                .map(action -> new Block.Button(texts.get(action), action, name))
                .toList()));
    return blocks;
  }

  private View.TextView view(List<Block> blocks) {
    return new View.TextView(texts.get("affects.title"), blocks);
  }
}
