package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.View;
import org.jointheconversation.ops.Metrics;

/**
 * Cards and dialogs, which wait for their answer (T10): nothing here waits for the network.
 * Thread-safe.
 */
final class InvokeTurns {
  private final Conversation conversation;
  private final FormAgain formAgain;
  private final Taps taps;
  private final PersonalAnswers personal;
  private final Metrics metrics;

  InvokeTurns(Conversation conversation, Taps taps, PersonalAnswers personal, Metrics metrics) {
    this.conversation = conversation;
    this.formAgain = new FormAgain(conversation);
    this.taps = taps;
    this.personal = personal;
    this.metrics = metrics;
  }

  /** Answers an invoke by its name. */
  ObjectNode invoke(Turn turn) {
    String name = turn.activity().getName();
    return switch (name == null ? "" : name) {
      case "adaptiveCard/action" -> action(turn);
      case "task/fetch" -> dialog(turn, this::fetched);
      case "task/submit", "composeExtension/submitAction" -> dialog(turn, this::submitted);
      case "composeExtension/fetchTask" -> tell(turn);
      default -> {
        metrics.unrouted("teams", "invoke");
        yield Json.object();
      }
    };
  }

  /** "Tell the consultation", from Teams' own menus. */
  private ObjectNode tell(Turn turn) {
    if (!Json.text(turn.value(), "commandId").equals(Actions.TELL)) {
      metrics.unrouted("teams", "command");
      return InvokeReplies.dialogSentence(Texts.UNKNOWN_BUTTON.in(language(turn)));
    }
    return turn.who()
        .map(
            who -> {
              String said = ChosenMessage.ownWords(turn.value(), who);
              return dialog(turn, who, conversation.tell(who, said), Actions.TELL);
            })
        .orElseGet(() -> InvokeReplies.dialogSentence(notKnown(turn)));
  }

  private ObjectNode action(Turn turn) {
    Optional<CardData> data = CardData.read(turn.value().path("action").path("data"));
    if (data.isEmpty()) {
      metrics.unrouted("teams", "card");
      return InvokeReplies.notOurs(language(turn));
    }
    return turn.who()
        .map(who -> executed(turn, who, data.get()))
        .orElseGet(() -> InvokeReplies.sentence(notKnown(turn)));
  }

  private ObjectNode executed(Turn turn, ChatUser who, CardData data) {
    if (data.input().action().equals(Actions.REFRESH)) {
      return InvokeReplies.card(TeamsCards.card(conversation.prompt(who, data.input().round())));
    }
    Answer answer = submit(turn, who, turn.usedMessage(), data);
    Map<String, String> errors = Answers.errors(answer);
    if (!errors.isEmpty()) {
      return InvokeReplies.card(
          TeamsCards.formCard(formAgain.of(who, data), errors, conversation.language(who)));
    } else if (answer instanceof Answer.Replace replace) {
      // The card in the response lasts until the chat is opened again; the message itself stays.
      if (turn.personal() && !turn.usedMessage().isEmpty()) {
        turn.replace(turn.usedMessage(), TeamsCards.activities(replace.message()));
      }
      return InvokeReplies.card(TeamsCards.card(replace.message()));
    }
    return InvokeReplies.sentence(sentence(who, answer));
  }

  private Answer submit(Turn turn, ChatUser who, String message, CardData data) {
    return conversation.submit(taps.once(turn.inbound(who), message, data), data.input());
  }

  private ObjectNode dialog(Turn turn, DialogStep step) {
    Optional<CardData> data = CardData.read(turn.value().path("data"));
    if (data.isEmpty()) {
      metrics.unrouted("teams", "dialog");
      return InvokeReplies.dialogSentence(Texts.UNKNOWN_BUTTON.in(language(turn)));
    }
    return turn.who()
        .map(who -> step.answer(turn, who, data.get()))
        .orElseGet(() -> InvokeReplies.dialogSentence(notKnown(turn)));
  }

  /** What a dialog asks of us. */
  private interface DialogStep {
    ObjectNode answer(Turn turn, ChatUser who, CardData data);
  }

  private ObjectNode fetched(Turn turn, ChatUser who, CardData data) {
    FormInput input = data.input();
    View view =
        replyForm(who, input)
            .<View>map(View.FormView::new)
            .orElseGet(() -> conversation.view(who, input.action(), input.round()));
    return dialog(turn, who, view, input.action());
  }

  private ObjectNode dialog(Turn turn, ChatUser who, View view, String opened) {
    if (view instanceof View.FormView shown) {
      Form form = shown.form();
      return InvokeReplies.dialog(
          form.title(),
          TeamsCards.dialogForm(
              form, Map.of(), turn.usedMessage(), opened, conversation.language(who)));
    }
    return text(who, (View.TextView) view);
  }

  private ObjectNode text(ChatUser who, View.TextView text) {
    return InvokeReplies.dialog(
        text.title(),
        TeamsCards.dialogText(text.title(), text.blocks(), conversation.language(who)));
  }

  /** Asking for it counts as opening it. */
  private Optional<Form> replyForm(ChatUser who, FormInput input) {
    return input.action().equals(Actions.REPLY)
        ? conversation.replyForm(who, input.round())
        : Optional.empty();
  }

  private ObjectNode submitted(Turn turn, ChatUser who, CardData data) {
    if (data.opens()) {
      return fetched(turn, who, data);
    }
    Answer answer = submit(turn, who, data.receipt(), data);
    Map<String, String> errors = Answers.errors(answer);
    if (!errors.isEmpty()) {
      Form form = formAgain.of(who, data);
      return InvokeReplies.dialog(
          form.title(),
          TeamsCards.dialogForm(
              form, errors, data.receipt(), data.opened(), conversation.language(who)));
    }
    if (answer instanceof Answer.Show show) {
      return text(who, show.view());
    }
    if (answer instanceof Answer.Replace replace) {
      receipt(turn, who, data, replace.message());
    }
    return Answers.message(answer)
        .filter(said -> answer instanceof Answer.Say)
        .flatMap(InvokeTurns::receiptToRead)
        .map(receipt -> text(who, receipt))
        .orElseGet(() -> InvokeReplies.dialogSentence(sentence(who, answer)));
  }

  /** What has a title and buttons stays open for them: it stands nowhere in the chat. */
  private static Optional<View.TextView> receiptToRead(Message message) {
    List<Block> blocks = message.blocks();
    boolean buttons = blocks.stream().anyMatch(Block.Buttons.class::isInstance);
    return buttons && blocks.get(0) instanceof Block.Heading heading
        ? Optional.of(new View.TextView(heading.text(), blocks.subList(1, blocks.size())))
        : Optional.empty();
  }

  private void receipt(Turn turn, ChatUser who, CardData data, Message message) {
    if (turn.personal()) {
      turn.replace(data.receipt(), TeamsCards.activities(message));
    } else {
      personal.whisper(turn, who, message);
    }
  }

  private String sentence(ChatUser who, Answer answer) {
    return Answers.message(answer)
        .map(Message::text)
        .orElseGet(() -> Texts.ALREADY.in(conversation.language(who)));
  }

  private Language language(Turn turn) {
    return turn.who().map(conversation::language).orElse(turn.locale());
  }

  private String notKnown(Turn turn) {
    metrics.unrouted("teams", "no-user");
    return Texts.NOT_KNOWN.in(turn.locale());
  }
}
