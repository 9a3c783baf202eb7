package org.jointheconversation.teams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;
import org.jointheconversation.conversation.View;

/** A conversation that remembers what it was asked and answers what it was told. */
class ScriptedConversation implements Conversation {
  final Map<ChatUser, Language> spoken = new ConcurrentHashMap<>();
  static final Message RECEIPT =
      new Message(
          "Kept, Tuesday 14:02",
          List.of(
              new Block.Paragraph("Kept, Tuesday 14:02"),
              new Block.Buttons(
                  List.of(
                      new Block.Button("Show", "show", "round-1"),
                      new Block.Button("Edit", "edit", "round-1"),
                      new Block.Button("Withdraw", "withdraw", "round-1")))));

  final List<Inbound> from = new CopyOnWriteArrayList<>();
  final List<String> texts = new CopyOnWriteArrayList<>();
  final List<FormInput> inputs = new CopyOnWriteArrayList<>();
  volatile Supplier<Answer> answer = () -> new Answer.Replace(RECEIPT);
  volatile Supplier<View> view = () -> new View.FormView(form("edit-sent", "The old words"));

  static Form form(String action, String words) {
    return new Form(
        action,
        "round-1",
        "Your reply",
        "What slowed you down on a computer this week?",
        List.of(
            new Form.TextField("text", "What happened?", "One thing is enough", 3000, words),
            new Form.ChoiceField(
                "minutes",
                "Minutes lost",
                List.of(new Form.Choice("10", "About 10"), new Form.Choice("30", "About 30")),
                "",
                false),
            new Form.TickField("quote", "You may quote me", false)),
        "Send",
        "Do not include patient details.");
  }

  @Override
  public Answer typed(Inbound inbound, String text) {
    from.add(inbound);
    texts.add(text);
    return answer.get();
  }

  @Override
  public Answer words(Inbound inbound, String words) {
    return typed(inbound, words);
  }

  @Override
  public Optional<Form> replyForm(ChatUser who, String round) {
    return round.equals("round-1") ? Optional.of(form("reply", "")) : Optional.empty();
  }

  @Override
  public View view(ChatUser who, String action, String round) {
    return view.get();
  }

  @Override
  public Answer submit(Inbound inbound, FormInput input) {
    from.add(inbound);
    inputs.add(input);
    return answer.get();
  }

  @Override
  public void heard(ChatUser who, Language language) {
    spoken.put(who, language);
  }

  @Override
  public Language language(ChatUser who) {
    return spoken.getOrDefault(who, Language.ENGLISH);
  }

  @Override
  public Message welcome(ChatUser who) {
    return Message.plain("Hello. I ask what slows you down.");
  }

  @Override
  public View tell(ChatUser who, String said) {
    return view(who, "tell", said);
  }

  @Override
  public Message home(ChatUser who) {
    return Message.plain("Everything at one glance.");
  }

  @Override
  public Message prompt(ChatUser who, String round) {
    return Message.plain("You have answered this");
  }
}
