package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;

/** A form as inputs of an Adaptive Card 1.5. */
final class CardForm {
  /** What a tick sends when it is not set; nobody types this. */
  static final String TICK_OFF = "\u2063off";

  private static final int LONGEST_TEXT = 3_000;
  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_CHOICE = 100;

  /** More than these are not looked through but searched. */
  private static final int MOST_LOOKED_THROUGH = 30;

  /** So that two such fields fit a card (T17). */
  private static final int MOST_CHOICES = 80;

  /** What was typed is given back even where it was too long, up to what a card can carry. */
  private static final int LONGEST_VALUE = 6_000;

  private CardForm() {}

  /** Its title. */
  static List<ObjectNode> title(Form form) {
    return List.of(CardElements.heading(form.title(), "Medium"));
  }

  /** What is asked. */
  static List<ObjectNode> intro(Form form) {
    return paragraph(form.intro(), "Default");
  }

  /**
   * Its fields, each under what is wrong with it, and its small print.
   *
   * @param errors by field id; those of no field stand at the top
   */
  static List<ObjectNode> fields(Form form, Map<String, String> errors, Language language) {
    List<ObjectNode> elements = new ArrayList<>();
    List<String> ids = form.fields().stream().map(Form.Field::id).toList();
    errors.entrySet().stream()
        .filter(error -> !ids.contains(error.getKey()))
        .map(error -> CardElements.error(error.getValue(), language))
        .forEach(elements::add);
    for (Form.Field field : form.fields()) {
      if (errors.containsKey(field.id())) {
        elements.add(CardElements.error(errors.get(field.id()), language));
      }
      elements.add(input(field, language));
    }
    elements.addAll(paragraph(form.note(), "Small"));
    return elements;
  }

  /** The form without its small print, where the message above it says the same. */
  static Form saidOnce(Form form, List<Block> above) {
    boolean said =
        above.stream()
            .anyMatch(
                block -> block instanceof Block.Note note && note.text().contains(form.note()));
    return said
        ? new Form(
            form.action(),
            form.round(),
            form.title(),
            form.intro(),
            form.fields(),
            form.submit(),
            "")
        : form;
  }

  /** The button in a message: it executes where the client can and submits where not (T19). */
  static ObjectNode execute(Form form) {
    ObjectNode fallback = submit(form);
    ObjectNode action =
        fallback.deepCopy().put("type", "Action.Execute").put("verb", form.action());
    action.set("fallback", fallback);
    return action;
  }

  /** The button in a message where cards cannot execute. */
  static ObjectNode submit(Form form) {
    ObjectNode action = Json.object().put("type", "Action.Submit");
    action.put("title", CardElements.label(form.submit()));
    action.putObject("data").put("action", form.action()).put("round", form.round());
    return action;
  }

  /**
   * The button in a dialog.
   *
   * @param receipt the message from which the dialog was opened; may be empty
   * @param opened the action of the button that opened it
   */
  static ObjectNode submit(Form form, String receipt, String opened) {
    ObjectNode action = submit(form);
    action.withObject("data").put("receipt", receipt).put("opened", opened);
    return action;
  }

  private static List<ObjectNode> paragraph(String text, String size) {
    return text.isBlank()
        ? List.of()
        : List.of(CardElements.run(CardText.cut(text, LONGEST_TEXT), size));
  }

  private static ObjectNode input(Form.Field field, Language language) {
    if (field instanceof Form.TextField text) {
      return text(text, language);
    } else if (field instanceof Form.ChoiceField choice) {
      return choice(choice, language);
    }
    return tick((Form.TickField) field);
  }

  private static ObjectNode text(Form.TextField field, Language language) {
    ObjectNode input = labelled("Input.Text", field);
    input.put("isMultiline", true).put("maxLength", field.maxLength());
    input.put("isRequired", true).put("errorMessage", Texts.EMPTY_FIELD.in(language));
    input.put("placeholder", CardText.cut(CardText.inert(field.placeholder()), LONGEST_LABEL));
    putValue(input, field.value());
    return input;
  }

  private static ObjectNode choice(Form.ChoiceField field, Language language) {
    ObjectNode input = labelled("Input.ChoiceSet", field);
    boolean many = field.choices().size() > MOST_LOOKED_THROUGH;
    input.put("style", many ? "filtered" : "compact").put("isMultiSelect", false);
    input.put("isRequired", field.required()).put("errorMessage", Texts.NO_CHOICE.in(language));
    input.put("placeholder", (many ? Texts.SEARCH : Texts.CHOOSE).in(language));
    input.set(
        "choices",
        Json.array(field.choices().stream().limit(MOST_CHOICES).map(CardForm::choice).toList()));
    putValue(input, field.value());
    return input;
  }

  private static ObjectNode choice(Form.Choice choice) {
    String title = CardText.cut(CardText.inert(choice.label()), LONGEST_CHOICE);
    return Json.object().put("title", title).put("value", choice.value());
  }

  private static ObjectNode tick(Form.TickField field) {
    ObjectNode input = Json.object().put("type", "Input.Toggle").put("id", field.id());
    input.put("title", CardText.escaped(CardText.cut(field.label(), LONGEST_LABEL)));
    input.put("wrap", true).put("valueOn", "yes").put("valueOff", TICK_OFF);
    return input.put("value", field.ticked() ? "yes" : TICK_OFF);
  }

  private static ObjectNode labelled(String type, Form.Field field) {
    String label = CardText.cut(CardText.inert(field.label()), LONGEST_LABEL);
    return Json.object().put("type", type).put("id", field.id()).put("label", label);
  }

  private static void putValue(ObjectNode input, String value) {
    if (value != null && !value.isEmpty()) {
      input.put("value", CardText.cut(CardText.value(value), LONGEST_VALUE));
    }
  }
}
