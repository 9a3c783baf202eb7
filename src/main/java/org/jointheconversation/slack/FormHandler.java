package org.jointheconversation.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.ops.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A form sent from a modal. The modal closes only when the conversation has kept what is in it;
 * otherwise it stays, with what was typed and why (S20).
 */
final class FormHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FormHandler.class);

  private final Conversation conversation;
  private final Answers answers;
  private final Metrics metrics;

  FormHandler(Conversation conversation, Answers answers, Metrics metrics) {
    this.conversation = conversation;
    this.answers = answers;
    this.metrics = metrics;
  }

  Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
    ViewSubmissionPayload payload = request.getPayload();
    Optional<Origin> origin = Origin.decode(payload.getView().getPrivateMetadata());
    if (origin.isEmpty() || payload.getView().getId() == null) {
      metrics.unrouted("slack", "unknown-form");
      return context.ack();
    }
    return submitted(Who.of(context), payload.getView(), origin.get(), context);
  }

  private Response submitted(
      ChatUser who, View view, Origin origin, ViewSubmissionContext context) {
    Map<String, Map<String, ViewState.Value>> fields = fields(view.getState());
    // One modal is one sending, however often its button is pressed or Slack repeats it.
    Inbound from = new Inbound(who, view.getId());
    FormInput input = new FormInput(origin.action(), origin.round(), values(fields));
    Answer answer = submit(from, input);
    Map<String, String> errors = errors(answer);
    if (errors.isEmpty()) {
      answers.give(who, origin.place(), answer);
      return context.ack();
    }
    if (fields.isEmpty()) {
      String sentence = String.join("\n", errors.values());
      return context.ackWithUpdate(SlackViews.trouble(sentence, origin));
    }
    return context.ackWithErrors(besideFields(errors, fields));
  }

  /** Whatever fails, what was typed stays in the modal. */
  private Answer submit(Inbound from, FormInput input) {
    try {
      return conversation.submit(from, input);
    } catch (RuntimeException failure) {
      // The class alone: a message could quote what was typed.
      LOG.warn("a form could not be taken: {}", failure.getClass().getName());
      return new Answer.Unavailable("", Texts.TROUBLE);
    }
  }

  private static Map<String, String> errors(Answer answer) {
    if (answer instanceof Answer.Invalid invalid) {
      return invalid.errors();
    } else if (answer instanceof Answer.Unavailable unavailable) {
      return Map.of(unavailable.field(), unavailable.sentence());
    }
    return Map.of();
  }

  /** Slack shows an error only beside a field it knows; any other goes to the first one. */
  private static Map<String, String> besideFields(
      Map<String, String> errors, Map<String, Map<String, ViewState.Value>> fields) {
    Map<String, String> known = new LinkedHashMap<>();
    String first = fields.keySet().iterator().next();
    errors.forEach(
        (field, sentence) ->
            known.merge(
                fields.containsKey(field) ? field : first,
                sentence,
                (one, other) -> one + " " + other));
    return known;
  }

  private static Map<String, Map<String, ViewState.Value>> fields(ViewState state) {
    return state == null || state.getValues() == null ? Map.of() : state.getValues();
  }

  private static Map<String, String> values(Map<String, Map<String, ViewState.Value>> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(
        (field, elements) ->
            elements.values().stream()
                .map(FormHandler::value)
                .filter(value -> !value.isEmpty())
                .forEach(value -> values.put(field, value)));
    return values;
  }

  private static String value(ViewState.Value element) {
    if (element.getSelectedOption() != null) {
      return element.getSelectedOption().getValue();
    } else if (element.getSelectedOptions() != null && !element.getSelectedOptions().isEmpty()) {
      return FieldRenderer.TICKED;
    }
    return element.getValue() == null ? "" : SlackText.clean(element.getValue());
  }
}
