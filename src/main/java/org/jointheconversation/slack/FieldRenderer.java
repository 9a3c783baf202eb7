package org.jointheconversation.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Form.ChoiceField;
import org.jointheconversation.chat.Form.TextField;
import org.jointheconversation.chat.Form.TickField;
import org.jointheconversation.chat.Language;

/**
 * A field as an input block. The field's id is the block's and the element's id, so that errors and
 * values find their field (S20).
 */
final class FieldRenderer {
  /** The value of a tick, here and in {@link Form.TickField}. */
  static final String TICKED = "yes";

  private FieldRenderer() {}

  /** Empty for a choice without choices, which Slack does not take. */
  static Optional<LayoutBlock> render(Form.Field field, Language language) {
    if (field instanceof TextField text) {
      return Optional.of(input(field, text(text), false));
    } else if (field instanceof ChoiceField choice) {
      return choice.choices().isEmpty()
          ? Optional.empty()
          : Optional.of(input(field, choice(choice, language), !choice.required()));
    }
    return Optional.of(input(field, tick((TickField) field, language), true));
  }

  private static LayoutBlock input(Form.Field field, BlockElement element, boolean optional) {
    return InputBlock.builder()
        .blockId(Limits.name(field.id()))
        .label(words(field.label(), Limits.LABEL))
        .element(element)
        .optional(optional)
        .build();
  }

  private static BlockElement text(TextField field) {
    int limit = Math.max(1, Math.min(field.maxLength(), Limits.TEXT_INPUT));
    String value = SlackText.raw(field.value(), limit);
    return PlainTextInputElement.builder()
        .actionId(field.id())
        .multiline(limit > Limits.ONE_LINE)
        .maxLength(limit)
        .placeholder(
            field.placeholder().isBlank() ? null : words(field.placeholder(), Limits.PLACEHOLDER))
        .initialValue(value.isEmpty() ? null : value)
        .build();
  }

  private static BlockElement choice(ChoiceField field, Language language) {
    List<Form.Choice> choices =
        field.choices().subList(0, Math.min(field.choices().size(), Limits.OPTIONS));
    Optional<Form.Choice> chosen =
        choices.stream().filter(choice -> choice.value().equals(field.value())).findFirst();
    return StaticSelectElement.builder()
        .actionId(field.id())
        .placeholder(words(Texts.CHOOSE.in(language), Limits.PLACEHOLDER))
        .options(choices.stream().map(FieldRenderer::option).toList())
        .initialOption(chosen.map(FieldRenderer::option).orElse(null))
        .build();
  }

  private static OptionObject option(Form.Choice choice) {
    return option(choice.label(), choice.value());
  }

  private static BlockElement tick(TickField field, Language language) {
    List<OptionObject> yes = List.of(option(Texts.YES.in(language), TICKED));
    return CheckboxesElement.builder()
        .actionId(field.id())
        .options(yes)
        .initialOptions(field.ticked() ? yes : null)
        .build();
  }

  private static OptionObject option(String label, String value) {
    return OptionObject.builder()
        .text(words(label, Limits.OPTION))
        .value(Limits.name(value))
        .build();
  }

  private static PlainTextObject words(String text, int limit) {
    String fitting = SlackText.line(text, limit);
    return BlockRenderer.plain(fitting.isEmpty() ? Texts.OPEN.in(Language.ENGLISH) : fitting);
  }
}
