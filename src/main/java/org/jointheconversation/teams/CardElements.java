package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Language;
import org.jointheconversation.conversation.Actions;

/** The blocks of a message as elements of an Adaptive Card. */
final class CardElements {
  /** So that one element always fits a card, even when every character is escaped. */
  private static final int LONGEST_RUN = 6_000;

  private static final int LONGEST_TITLE = 500;

  /** The limit of a button's label, the same as on Slack. */
  private static final int LONGEST_LABEL = 75;

  private CardElements() {}

  /** Blocks as groups of elements, in which buttons stand with what they are about. */
  static List<List<ObjectNode>> of(List<Block> blocks) {
    List<List<ObjectNode>> groups = new ArrayList<>();
    Block before = new Block.Heading("");
    for (Block block : blocks) {
      List<List<ObjectNode>> more = of(block);
      boolean about = !(before instanceof Block.Heading) && !(before instanceof Block.Buttons);
      if (block instanceof Block.Buttons && about && !more.isEmpty() && !groups.isEmpty()) {
        int last = groups.size() - 1;
        groups.set(last, Stream.concat(groups.get(last).stream(), more.get(0).stream()).toList());
        more = more.subList(1, more.size());
      }
      groups.addAll(more);
      before = block;
    }
    return groups;
  }

  /**
   * One block as groups of elements; what is in a group stays together. A picture is said in words:
   * Teams shows none that is not on the open web.
   */
  static List<List<ObjectNode>> of(Block block) {
    if (block instanceof Block.Heading heading) {
      return List.of(List.of(heading(heading.text(), "Large")));
    } else if (block instanceof Block.Paragraph paragraph) {
      return pieces(paragraph.text(), piece -> List.of(run(piece, "Default")));
    } else if (block instanceof Block.Item item) {
      return item(item);
    } else if (block instanceof Block.Quotation quotation) {
      return pieces(quotation.text(), piece -> List.of(quotation(piece)));
    } else if (block instanceof Block.Note note) {
      return pieces(note.text(), piece -> List.of(run(piece, "Small")));
    }
    return block instanceof Block.Picture picture
        ? picture.instead().stream().flatMap(one -> of(one).stream()).toList()
        : buttons(((Block.Buttons) block).buttons());
  }

  /** A title that screen readers know as one. */
  static ObjectNode heading(String text, String size) {
    String title = CardText.escaped(CardText.cut(text, LONGEST_TITLE));
    return markdown(title).put("size", size).put("weight", "Bolder").put("style", "heading");
  }

  static boolean isHeading(JsonNode element) {
    return element.path("style").asText().equals("heading");
  }

  /** What is wrong with a field; in words, not in colour alone. */
  static ObjectNode error(String sentence, Language language) {
    String text = CardText.escaped(CardText.cut(Texts.ERROR.in(language, sentence), LONGEST_TITLE));
    return markdown(text).put("weight", "Bolder").put("color", "Attention");
  }

  /** Text as it is, in size Default or Small. */
  static ObjectNode run(String text, String size) {
    return run(text, size, "Default");
  }

  static ObjectNode actionSet(List<ObjectNode> actions) {
    ObjectNode set = Json.object().put("type", "ActionSet");
    set.set("actions", Json.array(actions));
    return set;
  }

  /** A button that opens a dialog, or acts at once; it sends no input along. */
  static ObjectNode button(Block.Button button) {
    if (Actions.actInView(button.action())) {
      return submitting(button);
    }
    return Actions.actAtOnce(button.action()) ? acting(button) : opening(button);
  }

  /** It executes where the client can and submits where not (T19). */
  private static ObjectNode acting(Block.Button button) {
    ObjectNode fallback = submitting(button);
    ObjectNode action =
        fallback.deepCopy().put("type", "Action.Execute").put("verb", button.action());
    action.set("fallback", fallback);
    return action;
  }

  /** In a dialog, which knows no other way: it is answered with what comes next (T22). */
  private static ObjectNode submitting(Block.Button button) {
    ObjectNode action = Json.object().put("type", "Action.Submit");
    action.put("title", label(button.label())).put("associatedInputs", "none");
    action.putObject("data").put("action", button.action()).put("round", button.round());
    return action;
  }

  private static ObjectNode opening(Block.Button button) {
    ObjectNode data = Json.object().put("action", button.action()).put("round", button.round());
    data.putObject("msteams").put("type", "task/fetch");
    ObjectNode action = Json.object().put("type", "Action.Submit");
    action.put("title", label(button.label())).put("associatedInputs", "none");
    action.set("data", data);
    return action;
  }

  static String label(String text) {
    return CardText.cut(CardText.inert(text), LONGEST_LABEL);
  }

  static int actionsIn(ObjectNode element) {
    return element.path("actions").size();
  }

  private static ObjectNode run(String text, String size, String weight) {
    ObjectNode run = Json.object().put("type", "TextRun").put("text", CardText.inert(text));
    run.put("size", size).put("weight", weight);
    ObjectNode block = Json.object().put("type", "RichTextBlock");
    block.set("inlines", Json.array(run));
    return block;
  }

  private static ObjectNode markdown(String escaped) {
    return Json.object().put("type", "TextBlock").put("text", escaped).put("wrap", true);
  }

  private static List<List<ObjectNode>> item(Block.Item item) {
    List<List<ObjectNode>> groups =
        new ArrayList<>(
            pieces(item.detail(), piece -> List.of(run(piece, "Default").put("spacing", "None"))));
    ObjectNode title = run(CardText.cut(item.title(), LONGEST_TITLE), "Default", "Bolder");
    groups.set(0, Stream.concat(Stream.of(title), groups.get(0).stream()).toList());
    return groups;
  }

  private static ObjectNode quotation(String text) {
    ObjectNode container = Json.object().put("type", "Container").put("style", "emphasis");
    container.set("items", Json.array(run("“" + text + "”", "Default")));
    return container;
  }

  private static List<List<ObjectNode>> buttons(List<Block.Button> buttons) {
    List<List<ObjectNode>> groups = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += CardPages.MOST_ACTIONS) {
      int to = Math.min(from + CardPages.MOST_ACTIONS, buttons.size());
      groups.add(
          List.of(
              actionSet(buttons.subList(from, to).stream().map(CardElements::button).toList())));
    }
    return groups;
  }

  private static List<List<ObjectNode>> pieces(
      String text, Function<String, List<ObjectNode>> element) {
    List<List<ObjectNode>> groups = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(from + LONGEST_RUN, text.length());
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      groups.add(element.apply(text.substring(from, to)));
      from = to;
    } while (from < text.length());
    return groups;
  }
}
