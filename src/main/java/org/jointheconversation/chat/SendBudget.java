package org.jointheconversation.chat;

import java.time.Duration;

/**
 * Leave to call a platform. Every call that a platform counts asks first, so that its limits hold
 * for all that is sent, whoever sends it. Asking may block, so nobody asks while a transaction is
 * open. Thread-safe.
 */
public interface SendBudget {

  /**
   * Asks for a call that is made at once where it is granted. An answer waits its turn and goes
   * before every broadcast; a broadcast is sent back soon where it has to wait.
   */
  Leave ask(Call call);

  /**
   * The platform wants to be left alone: nothing like this call is granted before that time.
   *
   * @param everything whether it said so of the whole tenant, not of this method alone
   */
  void pause(Call call, boolean everything, Duration time);

  /** What a call is for, and with that how long it may wait. */
  enum Urgency {
    /** Somebody waits for it. */
    ANSWER,
    /** What follows a message of which a part is out: it must not stay behind. */
    REST,
    /** One of many; it may be claimed again later. */
    BROADCAST
  }

  /**
   * A call about to be made.
   *
   * @param team the workspace or tenant
   * @param method the platform's name for what is called; empty where it makes no difference
   * @param thread the conversation it is sent into; empty where it is sent into none
   */
  record Call(Platform platform, String team, String method, String thread, Urgency urgency) {}

  /**
   * The answer. Closed when the platform has answered the call.
   *
   * @param after zero where the call may be made now, else how long it must wait at least
   * @param end told when it is over
   */
  record Leave(Duration after, Runnable end) implements AutoCloseable {
    public static Leave notYet(Duration after) {
      return new Leave(after, () -> {});
    }

    public boolean granted() {
      return after.isZero();
    }

    @Override
    public void close() {
      end.run();
    }
  }
}
