package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Actions;

/**
 * Messages, forms and dialogs as Adaptive Cards 1.5 (T17 to T22): text inert, every card within the
 * size of a Teams message, at most six actions, and plain words beside it for screen readers and
 * notifications. Stateless.
 */
public final class TeamsCards {
  static final String CARD_TYPE = "application/vnd.microsoft.card.adaptive";

  /** The plain words beside a card, which says the rest. */
  private static final int LONGEST_SUMMARY = 1_000;

  private static final int LONGEST_PLAIN = 10_000;

  private TeamsCards() {}

  /**
   * A message as it would be posted, for reading and comparing: the card, or a list of cards where
   * one would be too large or more follow in its thread. The same message gives the same text.
   */
  public static String json(Message message) {
    List<ObjectNode> cards = new ArrayList<>(cards(message));
    message.thread().forEach(below -> cards.addAll(cards(below)));
    return Json.pretty(cards.size() == 1 ? cards.get(0) : Json.array(cards));
  }

  /** A message as activities to send one after another, at least one. */
  static List<ObjectNode> activities(Message message) {
    if (isPlain(message)) {
      ObjectNode activity = Json.object().put("type", "message").put("textFormat", "plain");
      return List.of(activity.put("text", CardText.inert(message.text())));
    }
    return cards(message).stream().map(TeamsCards::activity).toList();
  }

  /**
   * A message for everybody in a channel. Its form opens in a dialog: nobody is to fill it in where
   * all look on.
   */
  static List<ObjectNode> shared(Message message) {
    return activities(message.form().map(form -> behindButton(message, form)).orElse(message));
  }

  private static Message behindButton(Message message, Form form) {
    List<Block.Button> beside = lastButtons(message.blocks());
    List<Block.Button> buttons = new ArrayList<>();
    buttons.add(new Block.Button(Texts.REPLY.in(message.language()), form.action(), form.round()));
    buttons.addAll(beside);
    int shown = message.blocks().size() - (beside.isEmpty() ? 0 : 1);
    List<Block> blocks = new ArrayList<>(message.blocks().subList(0, shown));
    blocks.add(new Block.Buttons(buttons));
    return new Message(message.text(), blocks).in(message.language());
  }

  /** A message as one card, for an answer that can be no more than that. */
  static ObjectNode card(Message message) {
    List<ObjectNode> cards = cards(message);
    ObjectNode first = cards.get(0);
    if (cards.size() > 1) {
      first
          .withArray("body")
          .add(CardElements.run(Texts.SHORTENED.in(message.language()), "Small"));
    }
    return first;
  }

  /** Something to read in a dialog, which may have more buttons than a message (T21). */
  static ObjectNode dialogText(String title, List<Block> blocks, Language language) {
    CardPages pages = CardPages.ofDialog();
    CardElements.of(blocks).forEach(pages::add);
    List<ArrayNode> all = pages.pages();
    if (all.size() > 1) {
      all.get(0).add(CardElements.run(Texts.SHORTENED.in(language), "Small"));
    }
    return card(all.get(0), title, language);
  }

  /**
   * A form that was sent and is shown again.
   *
   * @param errors by field id
   */
  static ObjectNode formCard(Form form, Map<String, String> errors, Language language) {
    return onePage(
        form,
        Stream.of(
            CardForm.title(form), CardForm.intro(form), CardForm.fields(form, errors, language)),
        CardForm.execute(form),
        language);
  }

  /**
   * A form in a dialog, which shows the title itself.
   *
   * @param receipt the message from which the dialog was opened; may be empty
   * @param opened the action of the button that opened it
   */
  static ObjectNode dialogForm(
      Form form, Map<String, String> errors, String receipt, String opened, Language language) {
    return onePage(
        form,
        Stream.of(CardForm.intro(form), CardForm.fields(form, errors, language)),
        CardForm.submit(form, receipt, opened),
        language);
  }

  /** A card as what an activity or a dialog carries. */
  static ObjectNode attachment(ObjectNode card) {
    ObjectNode attachment = Json.object().put("contentType", CARD_TYPE);
    attachment.set("content", card);
    return attachment;
  }

  private static boolean isPlain(Message message) {
    return message.form().isEmpty()
        && message.text().length() <= LONGEST_PLAIN
        && message.blocks().equals(List.of(new Block.Paragraph(message.text())));
  }

  /** A card as an activity to send. */
  static ObjectNode activity(ObjectNode card) {
    ObjectNode activity = Json.object().put("type", "message");
    activity.put("summary", card.get("speak").textValue());
    activity.set("attachments", Json.array(attachment(card)));
    return activity;
  }

  private static List<ObjectNode> cards(Message message) {
    List<ArrayNode> pages = pages(message);
    List<ObjectNode> cards =
        IntStream.range(0, pages.size())
            .mapToObj(
                page ->
                    card(pages.get(page), words(message, page, pages.size()), message.language()))
            .toList();
    message
        .form()
        .filter(form -> form.action().equals(Actions.REPLY))
        .ifPresent(form -> refreshing(cards.get(cards.size() - 1), form));
    return cards;
  }

  /**
   * Whoever opens the chat again sees how the question stands for them, in a one-to-one chat, where
   * nobody else is: then no list of users is needed, of which Teams takes 60 (T20).
   */
  private static void refreshing(ObjectNode card, Form form) {
    ObjectNode action = card.putObject("refresh").putObject("action");
    action.put("type", "Action.Execute").put("verb", Actions.REFRESH);
    action.putObject("data").put("action", Actions.REFRESH).put("round", form.round());
  }

  private static String words(Message message, int page, int of) {
    return page == 0 ? message.text() : Texts.PART.in(message.language(), page + 1, of);
  }

  private static List<ArrayNode> pages(Message message) {
    CardPages pages = new CardPages();
    List<Block> blocks = message.blocks();
    List<Block.Button> beside = message.form().isPresent() ? lastButtons(blocks) : List.of();
    int shown = beside.isEmpty() ? blocks.size() : blocks.size() - 1;
    CardElements.of(blocks.subList(0, shown)).forEach(pages::add);
    message
        .form()
        .ifPresent(form -> pages.add(formBelow(form, message.language(), blocks, beside)));
    return pages.pages();
  }

  /** Buttons at the end stand beside the form's own, where people look for them. */
  private static List<Block.Button> lastButtons(List<Block> blocks) {
    return !blocks.isEmpty()
            && blocks.get(blocks.size() - 1) instanceof Block.Buttons last
            && last.buttons().size() < CardPages.MOST_ACTIONS
        ? last.buttons()
        : List.of();
  }

  private static List<ObjectNode> formBelow(
      Form form, Language language, List<Block> above, List<Block.Button> beside) {
    List<ObjectNode> elements = new ArrayList<>();
    if (above.isEmpty()) {
      elements.addAll(CardForm.title(form));
      elements.addAll(CardForm.intro(form));
    }
    elements.addAll(CardForm.fields(CardForm.saidOnce(form, above), Map.of(), language));
    Stream<ObjectNode> buttons = beside.stream().map(CardElements::button);
    elements.add(
        CardElements.actionSet(Stream.concat(Stream.of(CardForm.execute(form)), buttons).toList()));
    return elements;
  }

  private static ObjectNode onePage(
      Form form, Stream<List<ObjectNode>> elements, ObjectNode button, Language language) {
    ArrayNode body = Json.array(elements.flatMap(List::stream).toList());
    body.add(CardElements.actionSet(List.of(button)));
    return card(body, form.intro().isBlank() ? form.title() : form.intro(), language);
  }

  private static ObjectNode card(ArrayNode body, String words, Language language) {
    String plain = CardText.cut(words, LONGEST_SUMMARY);
    ObjectNode card = Json.object().put("type", "AdaptiveCard");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("version", "1.5");
    if (language != Language.ENGLISH) {
      card.put("lang", language.tag());
    }
    card.put("fallbackText", CardText.escaped(plain)).put("speak", CardText.inert(plain));
    card.set("body", body);
    liftLastActions(card, body);
    return card;
  }

  /** Actions at the end belong to the card, where each client has its place for them. */
  private static void liftLastActions(ObjectNode card, ArrayNode body) {
    int last = body.size() - 1;
    if (last >= 0 && body.get(last).path("type").asText().equals("ActionSet")) {
      card.set("actions", body.remove(last).get("actions"));
    }
  }
}
