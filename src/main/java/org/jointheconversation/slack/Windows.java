package org.jointheconversation.slack;

import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.chat.SendOutcome.Sent;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.slack.AfterAck.Wait;
import org.jointheconversation.slack.SlackApi.For;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens modals after the acknowledgement. The trigger works once, for three seconds (S19), so a
 * modal opens from memory alone; what takes longer is put into it afterwards. What a modal's own
 * buttons open takes its place: modals never stack. Thread-safe.
 */
final class Windows {
  private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

  private final Conversation conversation;
  private final SlackApi api;
  private final Answers answers;
  private final AfterAck modals;

  Windows(Conversation conversation, SlackApi api, Answers answers, AfterAck modals) {
    this.conversation = conversation;
    this.api = api;
    this.answers = answers;
    this.modals = modals;
  }

  /** Opens what a button asks for. */
  void open(ChatUser who, String trigger, Origin origin) {
    modals.run(() -> open(who, trigger, origin, replyForm(who, origin), () -> view(who, origin)));
  }

  /** Opens the form to say something unasked, beginning with some words. */
  void tell(ChatUser who, String trigger, String said) {
    Origin origin = new Origin("0", Actions.TELL, Origin.Place.NONE);
    modals.run(
        () -> open(who, trigger, origin, Optional.empty(), () -> conversation.tell(who, said)));
  }

  /** Puts what a button asks for into the modal that has the button. */
  void fill(ChatUser who, String view, Origin origin) {
    modals.run(
        () -> {
          View filled =
              replyForm(who, origin).orElseGet(() -> content(who, origin, () -> view(who, origin)));
          api.updateView(For.answer(who.team()), view, filled);
          return Optional.empty();
        });
  }

  /** What was tapped in a modal is answered in it. */
  void show(
      ChatUser who, String view, Origin origin, org.jointheconversation.conversation.View shown) {
    View next = SlackViews.render(shown, origin, conversation.language(who));
    modals.run(
        () -> {
          api.updateView(For.answer(who.team()), view, next);
          return Optional.empty();
        });
  }

  private Optional<Wait> open(
      ChatUser who,
      String trigger,
      Origin origin,
      Optional<View> atOnce,
      Supplier<org.jointheconversation.conversation.View> later) {
    View first = atOnce.orElseGet(() -> SlackViews.loading(origin, conversation.language(who)));
    SendOutcome opened = api.openView(For.answer(who.team()), trigger, first);
    if (!(opened instanceof Sent view)) {
      answers.say(who, origin.place(), Texts.PRESS_AGAIN.message(conversation.language(who)));
    } else if (atOnce.isEmpty()) {
      // Nobody waits for the outcome: whoever has closed the modal does not want it.
      api.updateView(For.answer(who.team()), view.reference(), content(who, origin, later));
    }
    return Optional.empty();
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

  private org.jointheconversation.conversation.View view(ChatUser who, Origin origin) {
    return conversation.view(who, origin.action(), origin.round());
  }

  private View content(
      ChatUser who, Origin origin, Supplier<org.jointheconversation.conversation.View> shown) {
    Language language = conversation.language(who);
    try {
      return SlackViews.render(shown.get(), origin, language);
    } catch (RuntimeException failure) {
      // The class alone: a message could quote what was typed.
      LOG.warn("a view could not be shown: {}", failure.getClass().getName());
      return SlackViews.trouble(Texts.TROUBLE.in(language), origin, language);
    }
  }
}
