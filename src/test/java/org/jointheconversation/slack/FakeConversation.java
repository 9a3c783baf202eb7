package org.jointheconversation.slack;

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

/** Writes down what it is told and answers as it is told to. Thread-safe. */
final class FakeConversation implements Conversation {
  final Map<ChatUser, Language> spoken = new ConcurrentHashMap<>();
  static final Form REPLY =
      new Form(
          "reply",
          "r1",
          "Your reply",
          "What slowed you down on a computer this week?",
          List.of(
              new Form.TextField("text", "Your reply", "Please name no patients", 3000, ""),
              new Form.ChoiceField(
                  "minutes",
                  "Minutes lost",
                  List.of(new Form.Choice("5", "5 minutes"), new Form.Choice("30", "30 minutes")),
                  "",
                  false),
              new Form.TickField("quote", "You may quote my words without my name", false)),
          "Send",
          "Confidential until the consultation closes.");

  record Heard(Inbound from, String text) {}

  record Sent(Inbound from, FormInput input) {}

  final List<Heard> typed = new CopyOnWriteArrayList<>();
  final List<Heard> words = new CopyOnWriteArrayList<>();
  final List<Sent> submitted = new CopyOnWriteArrayList<>();
  final List<String> viewed = new CopyOnWriteArrayList<>();
  final Map<String, Form> open = new ConcurrentHashMap<>(Map.of("r1", REPLY));
  volatile Supplier<Answer> answer = () -> new Answer.Say(Message.plain("Thank you."));
  volatile Supplier<View> view =
      () -> new View.TextView("Your replies", List.of(new Block.Quotation("The printer jams.")));

  volatile Supplier<Message> home =
      () ->
          new Message(
              "Everything at one glance",
              List.of(
                  new Block.Heading("Questions for you"),
                  new Block.Buttons(List.of(new Block.Button("Reply", "reply", "r1")))));

  @Override
  public Answer typed(Inbound from, String text) {
    typed.add(new Heard(from, text));
    return answer.get();
  }

  @Override
  public Answer words(Inbound from, String text) {
    words.add(new Heard(from, text));
    return answer.get();
  }

  @Override
  public Optional<Form> replyForm(ChatUser who, String round) {
    return Optional.ofNullable(open.get(round));
  }

  @Override
  public View view(ChatUser who, String action, String round) {
    viewed.add(who.wire() + " " + action + " " + round);
    return view.get();
  }

  @Override
  public Answer submit(Inbound from, FormInput input) {
    submitted.add(new Sent(from, input));
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
    return Message.plain("Hello.");
  }

  @Override
  public View tell(ChatUser who, String said) {
    viewed.add(who.wire() + " tell " + said);
    return view.get();
  }

  @Override
  public Message home(ChatUser who) {
    viewed.add(who.wire() + " home");
    return home.get();
  }

  @Override
  public Message prompt(ChatUser who, String round) {
    return Message.plain("You have answered this");
  }
}
