package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.chat.AddressBook;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatGateway;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Message;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.chat.Posting;
import org.jointheconversation.chat.Publication;
import org.jointheconversation.chat.Renderings;
import org.jointheconversation.chat.SendBudget;
import org.jointheconversation.chat.SendBudget.Urgency;
import org.jointheconversation.chat.SendOutcome;
import org.jointheconversation.config.Config;

/**
 * The way out to Teams. A member or channel is reachable once the address book knows it, which its
 * install event brings about. Thread-safe; blocks for at most about ten seconds a request.
 */
public final class TeamsGateway implements ChatGateway {
  private static final String NOT_INSTALLED = "not-installed";

  /**
   * An owner adds the bot to a team with a click, often minutes after the question was due. The
   * outbox asks ten times, so for an hour and a half; after that a question is too late, and a
   * plain failure is better.
   */
  private static final Duration UNTIL_INSTALLED = Duration.ofMinutes(10);

  private final AddressBook addresses;
  private final Connector connector;
  private final Renderings<List<Part>> renderings =
      new Renderings<>(message -> parts(TeamsCards.activities(message)));

  /** A way out with the app's own token, to the hosts of the configuration only. */
  public TeamsGateway(Config.Teams config, AddressBook addresses, SendBudget budget, Clock clock) {
    HttpCalls http = new HttpCalls();
    this.addresses = addresses;
    this.connector =
        new Connector(
            new ServiceHosts(config.serviceHosts()),
            new TokenSource(config, http, clock),
            http,
            budget);
  }

  @Override
  public Platform platform() {
    return Platform.TEAMS;
  }

  @Override
  public SendOutcome send(ChatUser to, Message message) {
    return send(to, message, Urgency.BROADCAST);
  }

  /** Tells somebody who waits for it. */
  SendOutcome answer(ChatUser to, Message message) {
    return send(to, message, Urgency.ANSWER);
  }

  private SendOutcome send(ChatUser to, Message message, Urgency urgency) {
    SendOutcome outcome = deliver(addresses.find(to), message, urgency, false);
    if (isGone(outcome)) {
      addresses.remove(to);
    }
    return outcome;
  }

  @Override
  public SendOutcome post(ChatChannel to, Message message) {
    Optional<Reference> address = addresses.find(to).flatMap(Reference::read);
    if (address.isEmpty()) {
      return new SendOutcome.TryLater(UNTIL_INSTALLED, NOT_INSTALLED);
    }
    SendOutcome outcome =
        deliver(address.get(), parts(TeamsCards.shared(message)), Urgency.BROADCAST, true);
    if (isGone(outcome)) {
      addresses.remove(to);
    }
    return outcome;
  }

  @Override
  public SendOutcome publish(ChatChannel to, Message message, Posting posting) {
    Optional<Reference> address = addresses.find(to).flatMap(Reference::read);
    if (address.isEmpty()) {
      return new SendOutcome.TryLater(UNTIL_INSTALLED, NOT_INSTALLED);
    }
    SendOutcome outcome = Publication.of(new TeamsPost(connector, address.get(), message), posting);
    if (isGone(outcome)) {
      addresses.remove(to);
    }
    return outcome;
  }

  /** Nothing is sent there until the app is installed anew (T15). */
  private static boolean isGone(SendOutcome outcome) {
    return outcome instanceof SendOutcome.Refused refused
        && (refused.reason().equals(Connector.BLOCKED) || refused.reason().equals(Connector.GONE));
  }

  @Override
  public boolean letsUsIn(String team) {
    return connector.hasToken();
  }

  /**
   * Says something in a channel that one person alone sees, for a day at most (T23). Where the
   * first part is refused, nobody has seen anything.
   *
   * @param to the channel or thread, and the person in it
   */
  SendOutcome whisper(Reference to, Message message) {
    SendOutcome last = new SendOutcome.Refused("nothing to say");
    for (ObjectNode activity : TeamsCards.activities(message)) {
      activity.putObject("recipient").put("id", to.userId());
      last = connector.whisper(to, activity);
      if (!(last instanceof SendOutcome.Sent)) {
        return last;
      }
    }
    return last;
  }

  /** Sends an answer to where somebody just wrote. */
  SendOutcome reply(Reference to, List<ObjectNode> activities) {
    return deliver(to, parts(activities), Urgency.ANSWER, false);
  }

  /** Replaces a message. */
  SendOutcome replace(Reference in, String id, ObjectNode activity) {
    return connector.put(in, Urgency.ANSWER, id, Json.write(activity));
  }

  private SendOutcome deliver(
      Optional<String> address, Message message, Urgency urgency, boolean threaded) {
    return address
        .flatMap(Reference::read)
        .map(reference -> deliver(reference, renderings.of(message), urgency, threaded))
        .orElseGet(() -> new SendOutcome.Refused(NOT_INSTALLED));
  }

  /** A part of a message; one that Teams finds too large is halved once (T17). */
  private record Part(ObjectNode activity, String json, boolean halved) {
    Part(ObjectNode activity, boolean halved) {
      this(activity, Json.write(activity), halved);
    }
  }

  private static List<Part> parts(List<ObjectNode> activities) {
    return activities.stream().map(activity -> new Part(activity, false)).toList();
  }

  private SendOutcome deliver(Reference to, List<Part> parts, Urgency urgency, boolean threaded) {
    Deque<Part> waiting = new ArrayDeque<>(parts);
    SendOutcome.Sent first = null;
    while (!waiting.isEmpty()) {
      Part part = waiting.remove();
      Urgency now = first == null ? urgency : Urgency.REST;
      SendOutcome outcome = connector.post(target(to, first, threaded), now, part.json());
      if (outcome instanceof SendOutcome.Sent sent) {
        first = first == null ? sent : first;
      } else if (!halve(part, outcome, waiting)) {
        // Sending again would repeat what has arrived already: a person must look.
        return first == null ? outcome : new SendOutcome.Unknown("partly-sent");
      }
    }
    return first;
  }

  private static Reference target(Reference to, SendOutcome.Sent first, boolean threaded) {
    boolean below = threaded && first != null && !first.reference().isEmpty();
    return below ? to.thread(first.reference()) : to;
  }

  private static boolean halve(Part part, SendOutcome outcome, Deque<Part> waiting) {
    boolean tooLarge =
        outcome instanceof SendOutcome.Refused refused
            && refused.reason().equals(Connector.TOO_LARGE);
    if (!tooLarge || part.halved()) {
      return false;
    }
    List<ObjectNode> halves = CardHalves.of(part.activity());
    for (int half = halves.size() - 1; half >= 0; half--) {
      waiting.addFirst(new Part(halves.get(half), true));
    }
    return !halves.isEmpty();
  }
}
