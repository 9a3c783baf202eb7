package org.jointheconversation;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.config.Config;
import org.jointheconversation.consultation.Round;
import org.jointheconversation.conversation.Actions;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.Conversations;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.conversation.PromptMessages;
import org.jointheconversation.conversation.RoundBook;
import org.jointheconversation.conversation.Terms;

/** Lets members talk with the bot of an installation, without a chat product in between. */
public final class Talk {
  private final Features features;
  private final RoundBook book;
  private final Conversation conversation;
  private final PromptMessages prompts;

  public Talk(Features features, Clock clock) {
    this.features = features;
    this.book = new RoundBook(features.consultationStore(), features.roundStore());
    Conversations conversations = conversations(features, book, clock);
    this.conversation = conversations.conversation();
    this.prompts = conversations.prompts();
    conversations.refresh();
  }

  /** The conversation of an installation, as the program puts it together. */
  public static Conversations conversations(Features features, RoundBook book, Clock clock) {
    Conversations.Parts parts =
        new Conversations.Parts(
            features.people(),
            features.consultations(),
            features.roundStore(),
            features.privacyWords(),
            features.intake(),
            features.myReplies());
    Config.Policy policy = features.config().policy();
    return new Conversations(
        parts,
        new Conversations.Desks(
            features.access(),
            features.safetyQueue(),
            features.outcomes(),
            features.outcomeChecks(),
            features.statements(),
            features.previews(),
            features.digests(),
            features.themes().desk(),
            features.themes().sorting()),
        book,
        new Terms(policy.minGroup(), policy.retentionDays()),
        clock);
  }

  /** Writes the rounds that are due and returns the open one's name. */
  public String ask() {
    features.rounds().tick();
    book.refresh();
    return features.roundStore().in(Round.State.OPEN).get(0).name();
  }

  public Answer reply(String user, String round, String text) {
    return submit(user, Actions.REPLY, round, Map.of(Actions.TEXT, text));
  }

  public Answer submit(String user, String action, String round, Map<String, String> values) {
    return conversation.submit(from(user), new FormInput(action, round, values));
  }

  public Answer type(String user, String text) {
    return conversation.typed(from(user), text);
  }

  /** {@code /jtc WORDS}. */
  public Answer command(String user, String words) {
    return conversation.words(from(user), words);
  }

  /** What a round sends. */
  public PromptMessages prompts() {
    return prompts;
  }

  public Conversation conversation() {
    return conversation;
  }

  /** Everything an answer says to its person; empty where it says nothing. */
  public static String said(Answer answer) {
    if (answer instanceof Answer.Say say) {
      return say.message().text();
    }
    if (answer instanceof Answer.Replace replace) {
      return replace.message().text();
    }
    return answer instanceof Answer.Invalid invalid ? invalid.errors().toString() : "";
  }

  private Inbound from(String user) {
    return new Inbound(ChatUser.parse(user), UUID.randomUUID().toString());
  }
}
