package org.jointheconversation.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Map;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.slack.Origin.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A button that was pressed: it opens a modal, or acts at once. */
final class ButtonHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ButtonHandler.class);

  private final Conversation conversation;
  private final Answers answers;
  private final Windows windows;
  private final Metrics metrics;

  ButtonHandler(Conversation conversation, Answers answers, Windows windows, Metrics metrics) {
    this.conversation = conversation;
    this.answers = answers;
    this.windows = windows;
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
      act(new Inbound(who, payload.getTriggerId()), origin, payload.getView());
    } else if (payload.getView() == null || origin.place().isHome()) {
      windows.open(who, payload.getTriggerId(), origin);
    } else {
      windows.fill(who, payload.getView().getId(), origin);
    }
    return context.ack();
  }

  /**
   * Kept before Slack hears that it was. Tapping it again, or Slack's repeating it, does no harm.
   */
  private void act(Inbound from, Origin origin, View open) {
    FormInput input = new FormInput(origin.action(), origin.round(), Map.of());
    try {
      Answer answer = conversation.submit(from, input);
      if (open != null && answer instanceof Answer.Show show) {
        windows.show(from.who(), open.getId(), origin, show.view());
      } else {
        answers.give(from.who(), origin.place(), answer);
      }
    } catch (RuntimeException failure) {
      LOG.warn("a button could not act: {}", failure.getClass().getName());
      answers.say(
          from.who(),
          origin.place(),
          Message.plain(Texts.TROUBLE.in(conversation.language(from.who()))));
    }
  }

  private static Place place(BlockActionPayload payload) {
    if (payload.getView() != null && SlackViews.HOME.equals(payload.getView().getType())) {
      return Place.HOME;
    }
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
}
