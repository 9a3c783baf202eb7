package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.conversation.View;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.ops.StorageUnavailableException;

/**
 * Messages: what people type, and what cards send from clients that cannot execute (T19). What is
 * typed is kept in one-to-one chats only. Thread-safe.
 */
final class MessageTurns {
  private static final Set<String> FOR_ONE_PERSON =
      Set.of(
          "home",
          "my-replies",
          "privacy",
          "join",
          "snooze",
          "stop",
          "pause",
          "resume",
          "outcomes",
          "prompts",
          "digest",
          "themes",
          "queue");

  /** Words that show nobody's own things: they are answered where they are said (T27). */
  private static final Set<String> GREETINGS = Set.of("help", "hi", "hello");

  /** Buttons that open something without anybody's words in it. */
  private static final Set<String> NO_WORDS =
      Set.of(
          Actions.PRIVACY,
          Actions.MY_REPLIES,
          Actions.JOIN,
          Actions.TELL,
          Actions.HOME,
          Actions.PROMPTS,
          Actions.PROMPT_PREVIEW,
          Actions.SNOOZE,
          Actions.OUTCOMES,
          Actions.OUTCOME_PLAN,
          Actions.OUTCOME_ANSWER,
          Actions.OUTCOME_DONE,
          Actions.STOP,
          Actions.PAUSE,
          Actions.RESUME);

  private static final String BACK_AGAIN = "undeleteMessage";

  private final Conversation conversation;
  private final FormAgain formAgain;
  private final Taps taps;
  private final Installations installations;
  private final PersonalAnswers personal;
  private final Metrics metrics;

  MessageTurns(
      Conversation conversation,
      Taps taps,
      Installations installations,
      PersonalAnswers personal,
      Metrics metrics) {
    this.conversation = conversation;
    this.formAgain = new FormAgain(conversation);
    this.taps = taps;
    this.installations = installations;
    this.personal = personal;
    this.metrics = metrics;
  }

  /** A message came in. */
  void message(Turn turn) {
    Optional<ChatUser> who = turn.who();
    if (who.isEmpty()) {
      metrics.unrouted("teams", "no-user");
      turn.say(Texts.NOT_KNOWN.message(turn.locale()));
      return;
    }
    Optional<CardData> data = CardData.read(turn.value());
    if (data.isPresent()) {
      card(turn, who.get(), data.get());
    } else if (turn.personal()) {
      typed(turn, who.get());
    } else {
      installations.mentioned(turn);
      called(turn, who.get());
    }
  }

  /** A message was changed in the chat. One that was deleted and is back is as it was. */
  void changed(Turn turn) {
    if (turn.personal() && !Json.text(turn.channelData(), "eventType").equals(BACK_AGAIN)) {
      Language language = turn.who().map(conversation::language).orElse(turn.locale());
      turn.say(Texts.USE_EDIT.message(language));
    }
  }

  /** In a channel, words that show a person something are answered to that person alone. */
  private void called(Turn turn, ChatUser who) {
    String word = text(turn).strip().toLowerCase(Locale.ROOT);
    if (GREETINGS.contains(word) && installations.knows(who)) {
      Answers.message(conversation.words(turn.inbound(who), word))
          .ifPresent(message -> personal.whisper(turn, who, message));
    } else if (FOR_ONE_PERSON.contains(word) && installations.knows(who)) {
      Answers.message(conversation.words(turn.inbound(who), word))
          .ifPresent(message -> personal.say(turn, who, message));
    } else {
      turn.say(Texts.ONE_TO_ONE.message(conversation.language(who)));
    }
  }

  private static String text(Turn turn) {
    return MentionText.strip(Objects.requireNonNullElse(turn.activity().getText(), ""));
  }

  /**
   * Teams may send again what it is not told to have arrived (T30), and may not: so where nothing
   * was kept, the person hears of it and Teams does.
   *
   * @throws StorageUnavailableException where nothing could be kept
   */
  private void typed(Turn turn, ChatUser who) {
    Answer answer = conversation.typed(turn.inbound(who), text(turn));
    Answers.message(answer).ifPresent(turn::say);
    if (answer instanceof Answer.Unavailable) {
      throw new StorageUnavailableException("a typed message was not kept");
    }
    installations.seen(turn, who);
  }

  private void card(Turn turn, ChatUser who, CardData data) {
    if (data.opens()) {
      View view = conversation.view(who, data.input().action(), data.input().round());
      personal.say(turn, who, instead(who, data.input().action(), view));
      return;
    }
    Inbound from = taps.once(turn.inbound(who), turn.usedMessage(), data);
    Answer answer = conversation.submit(from, data.input());
    if (turn.personal()) {
      inPlace(turn, who, data, answer);
    } else {
      // The card is everybody's: it stays as it is, and the answer is for one person.
      Answers.message(answer).ifPresent(message -> personal.say(turn, who, message));
    }
  }

  private void inPlace(Turn turn, ChatUser who, CardData data, Answer answer) {
    Map<String, String> errors = Answers.errors(answer);
    if (!errors.isEmpty()) {
      ObjectNode card =
          TeamsCards.formCard(formAgain.of(who, data), errors, conversation.language(who));
      turn.replace(turn.usedMessage(), List.of(TeamsCards.activity(card)));
    } else if (answer instanceof Answer.Replace replace) {
      turn.replace(turn.usedMessage(), TeamsCards.activities(replace.message()));
    } else {
      Answers.message(answer).ifPresent(turn::say);
    }
  }

  /** What shows nobody's words may stand in the chat; anything else needs a dialog. */
  private Message instead(ChatUser who, String action, View view) {
    Language language = conversation.language(who);
    if (view instanceof View.FormView shown && !showsWords(shown.form())) {
      return new Message(shown.form().title(), List.of(), Optional.of(shown.form())).in(language);
    }
    return view instanceof View.TextView text && NO_WORDS.contains(action)
        ? new Message(text.title(), text.blocks()).in(language)
        : Texts.NEEDS_A_WINDOW.message(language);
  }

  private static boolean showsWords(Form form) {
    boolean asksOnly = form.action().equals(Actions.WITHDRAW) && form.fields().isEmpty();
    boolean ours = form.action().equals(Actions.REPLY) || NO_WORDS.contains(form.action());
    return !ours && !asksOnly;
  }
}
