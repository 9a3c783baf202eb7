package org.jointheconversation.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointheconversation.access.AccessDeniedException;
import org.jointheconversation.chat.Block;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Form;
import org.jointheconversation.chat.Message;
import org.jointheconversation.reply.FlagStore.Decision;
import org.jointheconversation.rights.SafetyQueue;
import org.jointheconversation.rights.SafetyQueue.Item;
import org.jointheconversation.rights.SafetyQueue.Page;
import org.jointheconversation.safety.Concern;

/**
 * The chat word {@code queue}. Replies are shown where the chat keeps no trace of them: in the
 * answer to a slash command, or in what a button opens, never in a message. Thread-safe.
 */
final class Queueing {
  private final SafetyQueue queue;
  private final Messages messages;
  private final Texts texts;

  Queueing(SafetyQueue queue, Wording wording) {
    this.queue = queue;
    this.messages = wording.messages();
    this.texts = wording.texts();
  }

  /** The word typed: how many wait, and a button to look. */
  Answer typed(Inbound from) {
    return saying(() -> waiting("", queue.waiting(from.who().wire())));
  }

  /** The word given to a slash command, whose answer the chat does not keep. */
  Answer commanded(Inbound from) {
    return saying(() -> page(queue.look(from.who().wire())));
  }

  /** What a button opens: the replies, or the question whether one is decided about. */
  View view(ChatUser who, String action, String token) {
    try {
      return decision(action)
          .map(decision -> asking(who, action, token))
          .orElseGet(() -> text(page(queue.look(who.wire())).blocks()));
    } catch (AccessDeniedException denied) {
      return text(List.of(new Block.Paragraph(texts.get("queue.denied"))));
    }
  }

  /** A decision. */
  Answer submit(Inbound from, FormInput input) {
    return saying(() -> decided(from.who().wire(), input));
  }

  private Message decided(String account, FormInput input) {
    Decision decision = decision(input.action()).orElseThrow();
    boolean first = queue.decide(account, input.round(), decision);
    String done = first ? texts.get("queue.done." + decision.name()) : texts.get("queue.gone");
    return waiting(done + " ", queue.waiting(account));
  }

  private View asking(ChatUser who, String action, String token) {
    Optional<Item> found = queue.look(who.wire(), token);
    return found
        .<View>map(item -> new View.FormView(form(action, item)))
        .orElseGet(() -> text(List.of(new Block.Paragraph(texts.get("queue.gone")))));
  }

  private Form form(String action, Item item) {
    String intro = texts.get(action + ".intro") + "\n\n“" + item.text().reveal() + "”";
    String title = texts.get(action + ".title");
    return new Form(action, item.token(), title, intro, List.of(), texts.get(action), "");
  }

  private Message waiting(String before, int waiting) {
    String text = before + texts.get("queue.waiting", waiting);
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(text)));
    if (waiting > 0) {
      blocks.add(new Block.Buttons(List.of(button("queue.look", Actions.QUEUE, Actions.QUEUE))));
    }
    return messages.message(text, blocks);
  }

  private Message page(Page page) {
    String text = texts.get("queue.waiting", page.waiting());
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(text)));
    page.items().forEach(item -> blocks.addAll(blocks(item)));
    if (page.waiting() > 0) {
      blocks.add(new Block.Note(texts.get("queue.note")));
    }
    return messages.message(text, blocks);
  }

  private List<Block> blocks(Item item) {
    String kinds =
        Arrays.stream(Concern.values())
            .filter(item.concerns()::contains)
            .map(concern -> texts.get("queue." + concern.wire()))
            .collect(Collectors.joining(", "));
    String week =
        item.week()
            .map(one -> texts.get("mine.item", texts.day(one.monday())))
            .orElseGet(() -> texts.get("queue.no-week"));
    String asked = item.prompt().orElseGet(() -> texts.get("queue.unasked"));
    return List.of(
        new Block.Item(kinds + " · " + week, item.consultation() + "\n" + asked),
        new Block.Quotation(item.text().reveal()),
        new Block.Buttons(
            List.of(
                button(Actions.QUEUE_CLEAR, Actions.QUEUE_CLEAR, item.token()),
                button(Actions.QUEUE_KEEP, Actions.QUEUE_KEEP, item.token()))));
  }

  private Block.Button button(String key, String action, String token) {
    return new Block.Button(texts.get(key), action, token);
  }

  private View text(List<Block> blocks) {
    return new View.TextView(texts.get("queue.title"), blocks);
  }

  private Answer saying(java.util.function.Supplier<Message> message) {
    try {
      return new Answer.Say(message.get());
    } catch (AccessDeniedException denied) {
      return new Answer.Say(messages.say("queue.denied"));
    }
  }

  private static Optional<Decision> decision(String action) {
    return switch (action) {
      case Actions.QUEUE_CLEAR -> Optional.of(Decision.CLEARED);
      case Actions.QUEUE_KEEP -> Optional.of(Decision.KEPT_BACK);
      default -> Optional.empty();
    };
  }
}
