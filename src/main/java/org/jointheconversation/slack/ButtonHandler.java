package org.jointheconversation.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.slack.AfterAck.Wait;
import org.jointheconversation.slack.Origin.Place;
import org.jointheconversation.slack.SlackApi.For;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A button that was pressed: it opens a modal. The trigger works for three seconds (S19), so the
 * modal opens from memory alone; what takes longer is put into it afterwards. Some act at once.
 */
final class ButtonHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ButtonHandler.class);

  private final Conversation conversation;
  private final SlackApi api;
  private final Answers answers;
  private final AfterAck modals;
  private final Metrics metrics;

  ButtonHandler(
      Conversation conversation, SlackApi api, Answers answers, AfterAck modals, Metrics metrics) {
    this.conversation = conversation;
    this.api = api;
    this.answers = answers;
    this.modals = modals;
    this.metrics = metrics;
  }

  Response pressed(BlockActionRequest request, ActionContext context) {
    BlockActionPayload payload = request.getPayload();
    BlockActionPayload.Action button = payload.getActions().get(0);
    if (button.getActionId() == null || button.getValue() == null) {
      metrics.unrouted("slack", "unknown-action");
      return context.ack();
    }
    String action = ActionId.action(button.getActionId());
    ChatUser who = Who.of(context);
    Origin origin = new Origin(button.getValue(), action, place(payload));
    if (Actions.actAtOnce(action)) {
      act(new Inbound(who, payload.getTriggerId()), origin);
    } else if (payload.getView() == null) {
      String trigger = payload.getTriggerId();
      modals.run(() -> open(who, trigger, origin));
    } else {
      String view = payload.getView().getId();
      modals.run(() -> fill(who, view, origin));
    }
    return context.ack();
  }

  /**
   * Kept before Slack hears that it was. Tapping it again, or Slack's repeating it, does no harm.
   */
  private void act(Inbound from, Origin origin) {
    FormInput input = new FormInput(origin.action(), origin.round(), Map.of());
    try {
      answers.give(from.who(), origin.place(), conversation.submit(from, input));
    } catch (RuntimeException failure) {
      LOG.warn("a button could not act: {}", failure.getClass().getName());
      answers.say(
          from.who(),
          origin.place(),
          Message.plain(Texts.TROUBLE.in(conversation.language(from.who()))));
    }
  }

  private static Place place(BlockActionPayload payload) {
    if (payload.getView() != null) {
      return Origin.decode(payload.getView().getPrivateMetadata())
          .map(Origin::place)
          .orElse(Place.NONE);
    }
    BlockActionPayload.Container container = payload.getContainer();
    if (container == null || container.getChannelId() == null) {
      return Place.NONE;
    }
    boolean lasting = !container.isEphemeral() && container.getMessageTs() != null;
    return new Place(container.getChannelId(), lasting ? container.getMessageTs() : "");
  }

  private Optional<Wait> open(ChatUser who, String trigger, Origin origin) {
    Optional<View> atOnce = replyForm(who, origin);
    View first = atOnce.orElseGet(() -> SlackViews.loading(origin, conversation.language(who)));
    SendOutcome opened = api.openView(For.answer(who.team()), trigger, first);
    if (!(opened instanceof Sent view)) {
      answers.say(who, origin.place(), Texts.PRESS_AGAIN.message(conversation.language(who)));
      return Optional.empty();
    }
    return atOnce.isPresent() ? Optional.empty() : show(who, view.reference(), origin);
  }

  /** From memory alone; empty where the button asks for something else. Asking for it counts. */
  private Optional<View> replyForm(ChatUser who, Origin origin) {
    if (!origin.action().equals(Actions.REPLY)) {
      return Optional.empty();
    }
    return conversation
        .replyForm(who, origin.round())
        .map(form -> SlackViews.form(form, origin.place(), conversation.language(who)));
  }

  private Optional<Wait> fill(ChatUser who, String view, Origin origin) {
    Optional<View> atOnce = replyForm(who, origin);
    if (atOnce.isPresent()) {
      api.updateView(For.answer(who.team()), view, atOnce.get());
      return Optional.empty();
    }
    return show(who, view, origin);
  }

  /** Nobody waits for the outcome: whoever has closed the modal does not want it. */
  private Optional<Wait> show(ChatUser who, String view, Origin origin) {
    api.updateView(For.answer(who.team()), view, content(who, origin));
    return Optional.empty();
  }

  private View content(ChatUser who, Origin origin) {
    try {
      return SlackViews.render(
          conversation.view(who, origin.action(), origin.round()),
          origin,
          conversation.language(who));
    } catch (RuntimeException failure) {
      LOG.warn("a view could not be shown: {}", failure.getClass().getName());
      Language language = conversation.language(who);
      return SlackViews.trouble(Texts.TROUBLE.in(language), origin, language);
    }
  }
}
