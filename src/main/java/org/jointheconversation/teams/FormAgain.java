package org.jointheconversation.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.View;

/** The form that was sent, with what was typed still in it, so that nothing is typed twice. */
final class FormAgain {
  private static final int LONGEST_REPLY = 3_000;

  private final Conversation conversation;

  FormAgain(Conversation conversation) {
    this.conversation = conversation;
  }

  /** The form these values came from. */
  Form of(ChatUser who, CardData data) {
    FormInput input = data.input();
    String button = data.opened().isEmpty() ? input.action() : data.opened();
    return viewed(who, button, input.round())
        .or(() -> conversation.replyForm(who, input.round()))
        .filter(form -> form.action().equals(input.action()))
        .map(form -> filled(form, input.values()))
        .orElseGet(() -> plain(input, conversation.language(who)));
  }

  private Optional<Form> viewed(ChatUser who, String action, String round) {
    return conversation.view(who, action, round) instanceof View.FormView view
        ? Optional.of(view.form())
        : Optional.empty();
  }

  private static Form filled(Form form, Map<String, String> values) {
    List<Form.Field> fields = form.fields().stream().map(field -> filled(field, values)).toList();
    return new Form(
        form.action(),
        form.round(),
        form.title(),
        form.intro(),
        fields,
        form.submit(),
        form.note());
  }

  private static Form.Field filled(Form.Field field, Map<String, String> values) {
    String value = values.getOrDefault(field.id(), "");
    if (field instanceof Form.TextField text) {
      return new Form.TextField(
          text.id(), text.label(), text.placeholder(), text.maxLength(), value);
    } else if (field instanceof Form.ChoiceField choice) {
      return new Form.ChoiceField(
          choice.id(), choice.label(), choice.choices(), value, choice.required());
    }
    Form.TickField tick = (Form.TickField) field;
    return new Form.TickField(tick.id(), tick.label(), value.equals("yes"));
  }

  /** Where the form cannot be had, because the database is away: at least the words. */
  private static Form plain(FormInput input, Language language) {
    List<Form.Field> fields =
        input.values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .<Form.Field>map(
                value ->
                    new Form.TextField(
                        value.getKey(),
                        Texts.WHAT_YOU_SENT.in(language),
                        "",
                        LONGEST_REPLY,
                        value.getValue()))
            .toList();
    return new Form(
        input.action(),
        input.round(),
        Texts.SEND_AGAIN.in(language),
        "",
        fields,
        Texts.SEND.in(language),
        "");
  }
}
