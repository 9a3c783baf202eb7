package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.request.Request;
import org.jointheconversation.chat.ChatUser;

/** What a well-signed body turned out to be. */
sealed interface Envelope {

  /** Something for Bolt to hand to its handler. */
  record Routed(Request<?> request) implements Envelope {}

  /**
   * A form sent from a modal, which is what most requests are. Not for Bolt: it builds its JSON
   * parser anew for every request, which takes longer than all that we do to keep a reply.
   */
  record SentForm(ChatUser who, ObjectNode view) implements Envelope {}

  /**
   * Somebody looks at their Home tab.
   *
   * @param hash of what it shows; empty where nothing was published yet
   */
  record HomeOpened(ChatUser who, String hash) implements Envelope {}

  /**
   * "Tell the consultation", chosen from Slack's menus.
   *
   * @param said the words of their own message it was chosen at; empty at anybody else's
   */
  record Shortcut(ChatUser who, String trigger, String said) implements Envelope {}

  /** A workspace has removed the app, or taken its token back (S30). */
  record ShutOut(Departure departure) implements Envelope {}

  /** Understood, and of no concern to us. */
  record Ignored() implements Envelope {}

  /** Nothing we know; answered with 200 all the same, or Slack switches the app off (S7). */
  record Unrouted(String reason) implements Envelope {}
}
