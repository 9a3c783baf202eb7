package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.slack.Envelope.SentForm;
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

  /** Answers once the conversation has kept it, or said why not. */
  Response submitted(SentForm form) {
    Optional<Origin> origin = Origin.decode(Json.text(form.view(), "private_metadata"));
    String id = Json.text(form.view(), "id");
    if (origin.isEmpty() || id.isEmpty()) {
      metrics.unrouted("slack", "unknown-form");
      return Response.ok();
    }
    return submitted(form.who(), id, fields(form.view()), origin.get());
  }

  private Response submitted(
      ChatUser who, String view, Map<String, JsonNode> fields, Origin origin) {
    // One modal is one sending, however often its button is pressed or Slack repeats it.
    Inbound from = new Inbound(who, view);
    FormInput input = new FormInput(origin.action(), origin.round(), values(fields));
    Answer answer = submit(from, input);
    Map<String, String> errors = errors(answer);
    if (errors.isEmpty()) {
      answers.give(who, origin.place(), answer);
      return Response.ok();
    }
    ViewSubmissionContext context = new ViewSubmissionContext();
    if (fields.isEmpty()) {
      String sentence = String.join("\n", errors.values());
      return context.ackWithUpdate(
          SlackViews.trouble(sentence, origin, conversation.language(who)));
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
      return new Answer.Unavailable("", Texts.TROUBLE.in(conversation.language(from.who())));
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
      Map<String, String> errors, Map<String, JsonNode> fields) {
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

  /** Each field with its element. */
  private static Map<String, JsonNode> fields(ObjectNode view) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : view.path("state").path("values").properties()) {
      field.getValue().forEach(element -> fields.put(field.getKey(), element));
    }
    return fields;
  }

  private static Map<String, String> values(Map<String, JsonNode> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(
        (field, element) -> {
          String value = value(element);
          if (!value.isEmpty()) {
            values.put(field, value);
          }
        });
    return values;
  }

  private static String value(JsonNode element) {
    if (element.path("selected_option").isObject()) {
      return Json.text(element.path("selected_option"), "value");
    }
    return element.path("selected_options").isEmpty()
        ? SlackText.clean(Json.text(element, "value"))
        : FieldRenderer.TICKED;
  }
}
