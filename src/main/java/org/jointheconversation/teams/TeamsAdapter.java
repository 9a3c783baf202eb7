package org.jointheconversation.teams;

import jakarta.servlet.http.HttpServlet;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.ops.Metrics;

/**
 * Teams activities in, calls of {@code conversation} out, and its answers back as messages, cards
 * and dialogs. Thread-safe. Its servlet takes only what {@link TeamsTokenFilter} let through.
 */
public final class TeamsAdapter implements AutoCloseable {
  private final AnswerQueue queue = new AnswerQueue();
  private final TeamsServlet servlet;

  /** An adapter that answers through this gateway and keeps addresses in this book. */
  public TeamsAdapter(
      Conversation conversation, AddressBook addresses, TeamsGateway gateway, Metrics metrics) {
    Installations installations = new Installations(addresses, conversation, metrics);
    PersonalAnswers personal = new PersonalAnswers(gateway, queue);
    Taps taps = new Taps();
    TeamsBot bot =
        new TeamsBot(
            conversation,
            new MessageTurns(conversation, taps, installations, personal, metrics),
            new InvokeTurns(conversation, taps, personal, metrics),
            installations,
            metrics);
    this.servlet = new TeamsServlet(new TurnAdapter(gateway, queue), bot, metrics);
  }

  /** The servlet for {@code POST /api/messages}. */
  public HttpServlet servlet() {
    return servlet;
  }

  /** Sends the answers that are still waiting, for five seconds at most. */
  @Override
  public void close() {
    queue.close();
  }
}
