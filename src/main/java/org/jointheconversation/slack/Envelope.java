package org.jointheconversation.slack;

import com.slack.api.bolt.request.Request;

/** What a well-signed body turned out to be. */
sealed interface Envelope {

  /** Something for Bolt to hand to its handler. */
  record Routed(Request<?> request) implements Envelope {}

  /** Understood, and of no concern to us. */
  record Ignored() implements Envelope {}

  /** Nothing we know; answered with 200 all the same, or Slack switches the app off (S7). */
  record Unrouted(String reason) implements Envelope {}
}
