package org.jointheconversation.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * A conversation that keeps replies in memory and says its few sentences. The text {@code disk
 * full} is never kept.
 */
final class FakeConversation implements Conversation {
  final Map<ChatUser, Language> spoken = new ConcurrentHashMap<>();
  static final String QUESTION = "What slowed you down on a computer this week?";
  private static final String FULL = "disk full";

  final Set<String> events = ConcurrentHashMap.newKeySet();
  final Map<ChatUser, String> kept = new ConcurrentHashMap<>();
  private static final Message HELP =
      new Message(
          "Help is here.",
          List.of(
              new Block.Paragraph("Help is here."),
              new Block.Buttons(
                  List.of(
                      new Block.Button("Words of others", "affects", "0"),
                      new Block.Button("Tell us something", "tell", "0")))));

  volatile boolean open = true;

  @Override
  public Answer typed(Inbound from, String text) {
    return text.equals("help") ? new Answer.Say(HELP) : keep(from, text, false);
  }

  @Override
  public Answer words(Inbound from, String words) {
    return say("Words: " + words);
  }

  @Override
  public Optional<Form> replyForm(ChatUser who, String round) {
    return open ? Optional.of(form("reply", "Your reply", "")) : Optional.empty();
  }

  @Override
  public View view(ChatUser who, String action, String round) {
    return switch (action) {
      case "edit" -> new View.FormView(form("edit", "Edit your reply", kept.get(who)));
      case "withdraw" ->
          new View.FormView(
              new Form("withdraw", round, "Take it back", "It is removed.", List.of(), "Go", ""));
      case "affects" -> others("Do these fit you too?");
      case "tell" -> new View.FormView(form("tell", "Tell us", ""));
      case "show" ->
          new View.TextView(
              "What you said", List.of(new Block.Quotation(String.valueOf(kept.get(who)))));
      default -> new View.TextView("Closed", List.of(new Block.Paragraph("Too late.")));
    };
  }

  @Override
  public Answer submit(Inbound from, FormInput input) {
    if (input.action().equals("withdraw")) {
      kept.remove(from.who());
      return new Answer.Replace(Message.plain("Taken back. Nothing is kept."));
    }
    if (input.action().equals("affects-me")) {
      return new Answer.Show(others("Thank you, that is kept."), Message.plain("Kept."));
    }
    String text = input.values().getOrDefault("text", "");
    return text.isBlank()
        ? new Answer.Invalid(Map.of("text", "Please write something first."))
        : keep(from, text, input.action().equals("reply") || input.action().equals("edit"));
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
    return Message.plain("Hello. From time to time we ask what slows you down at work.");
  }

  private Answer keep(Inbound from, String text, boolean replace) {
    if (text.contains(FULL)) {
      return new Answer.Unavailable("text", "We could not keep this just now.");
    }
    if (!events.add(from.eventId())) {
      return new Answer.Nothing();
    }
    kept.put(from.who(), text);
    return replace ? new Answer.Replace(receipt()) : new Answer.Say(receipt());
  }

  private static View.TextView others(String first) {
    return new View.TextView(
        "Does this affect you?",
        List.of(
            new Block.Paragraph(first),
            new Block.Quotation("The network is slow again"),
            new Block.Buttons(
                List.of(new Block.Button("This affects me too", "affects-me", "s1")))));
  }

  private static Answer say(String text) {
    return new Answer.Say(Message.plain(text));
  }

  static Message prompt() {
    return prompt(QUESTION);
  }

  static Message prompt(String question) {
    return new Message(
        question + " Asked by Example NHS Trust.",
        List.of(
            new Block.Heading(question),
            new Block.Paragraph(
                "Asked by Example NHS Trust for “Getting technology right”. Find what slows"
                    + " frontline staff down, so that the tech plan fixes that first."),
            new Block.Note(
                "Please leave out patient details and names. Your reply is confidential until"
                    + " 18 December 2026, and after that nobody can link it to you.")),
        Optional.of(form("reply", "Your reply", "")));
  }

  static Message receipt() {
    return new Message(
        "Kept, Tuesday 14:02",
        List.of(
            new Block.Heading("Kept, Tuesday 14:02"),
            new Block.Note("You can look at it, change it or take it back until 18 December."),
            new Block.Buttons(
                List.of(
                    new Block.Button("Show", "show", "r1"),
                    new Block.Button("Edit", "edit", "r1"),
                    new Block.Button("Withdraw", "withdraw", "r1")))));
  }

  private static Form form(String action, String title, String text) {
    return new Form(
        action,
        "r1",
        title,
        QUESTION,
        List.of(
            new Form.TextField(
                "text", "Your reply", "What happened, and what did it cost you?", 3_000, text),
            new Form.ChoiceField(
                "minutes",
                "How many minutes does it cost you each time?",
                List.of(
                    new Form.Choice("5", "About 5 minutes"),
                    new Form.Choice("15", "About 15 minutes")),
                "",
                false),
            new Form.TickField("quote", "You may quote my words. My name is never shown.", false)),
        "Send",
        "Please leave out patient details and names.");
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
