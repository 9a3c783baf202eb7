package org.jointheconversation.chat;

/**
 * The way out to one platform. Implementations are thread-safe, never touch the database while they
 * wait for the network, and send a token only to hosts that are allowed.
 */
public interface ChatGateway {
  Platform platform();

  /**
   * Sends a direct message. Blocks for at most a few seconds; never throws for what a platform
   * answers.
   */
  SendOutcome send(ChatUser to, Message message);

  /**
   * The same, with something by which an {@link ArrivalLookup} of the platform can find it again.
   *
   * @param stamp a random number that means nothing to others
   */
  default SendOutcome send(ChatUser to, Message message, String stamp) {
    return send(to, message);
  }

  /** Posts to a channel; a message beyond the platform's size is split, the rest in its thread. */
  SendOutcome post(ChatChannel to, Message message);

  /**
   * Posts a message with its thread to a channel, or has what stands there say it: then it is
   * edited where it is, and nothing is posted a second time. Goes on where it was cut short.
   *
   * @param posting where it stands, told of every step before and after it is taken
   */
  default SendOutcome publish(ChatChannel to, Message message, Posting posting) {
    return post(to, message);
  }

  /**
   * Asks the platform whether it lets us in where it once did not, without sending anything.
   *
   * @param team the workspace or tenant
   * @return false as well while nobody answers
   */
  default boolean letsUsIn(String team) {
    return true;
  }
}
