package org.jointheconversation.conversation;

import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;

/** {@link Conversation} with each person in their own language. Thread-safe. */
final class SpokenConversation implements Conversation {
  private final Map<Language, StaffConversation> spoken;
  private final Languages languages;

  SpokenConversation(Map<Language, StaffConversation> spoken, Languages languages) {
    this.spoken = Map.copyOf(spoken);
    this.languages = languages;
  }

  @Override
  public Answer typed(Inbound from, String text) {
    return Language.named(text)
        .map(language -> choose(from.who(), language))
        .orElseGet(() -> with(from.who()).typed(from, text));
  }

  @Override
  public Answer words(Inbound from, String words) {
    return Language.named(words)
        .map(language -> choose(from.who(), language))
        .orElseGet(() -> with(from.who()).words(from, words));
  }

  private Answer choose(ChatUser who, Language language) {
    StaffConversation inIt = spoken.get(language);
    return inIt.kept(
        () ->
            new Answer.Say(
                inIt.say(
                    languages.choose(who, language) ? "language.chosen" : "language.stranger")));
  }

  @Override
  public Optional<Form> replyForm(ChatUser who, String round) {
    return with(who).replyForm(round);
  }

  @Override
  public View view(ChatUser who, String action, String round) {
    return with(who).view(who, action, round);
  }

  @Override
  public View tell(ChatUser who, String said) {
    return with(who).tell(who, said);
  }

  @Override
  public Message prompt(ChatUser who, String round) {
    return with(who).prompt(who, round);
  }

  @Override
  public Message home(ChatUser who) {
    return with(who).homeOf(who);
  }

  @Override
  public Answer submit(Inbound from, FormInput input) {
    return with(from.who()).submit(from, input);
  }

  @Override
  public Message welcome(ChatUser who) {
    return with(who).say("welcome");
  }

  @Override
  public void heard(ChatUser who, Language language) {
    languages.heard(who, language);
  }

  @Override
  public Language language(ChatUser who) {
    return languages.of(who);
  }

  private StaffConversation with(ChatUser who) {
    return spoken.get(languages.of(who));
  }
}
