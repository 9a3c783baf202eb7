package org.jointheconversation.teams;

import org.jointheconversation.chat.Message;

/** The few words that only Teams needs; everything else is said by {@code conversation}. */
final class Texts {
  static final Message ONE_TO_ONE =
      Message.plain(
          "Please write to us in a one-to-one chat with this bot. We keep replies only from there,"
              + " where your colleagues do not see them.");
  static final Message NOT_KNOWN =
      Message.plain(
          "Teams did not tell us who you are, so we cannot keep this. Please write from your work"
              + " account.");
  static final Message USE_EDIT =
      Message.plain(
          "You changed a message here. That does not change what we kept. To change your reply,"
              + " use Edit under \"Kept\".");
  static final Message NEEDS_A_WINDOW =
      Message.plain(
          "This opens in a window that your app cannot show. Please use the Microsoft Teams app.");
  static final String ALREADY = "You have sent this already. Nothing was changed.";
  static final String UNKNOWN_BUTTON = "We no longer know this button. Send help to see more.";
  static final String SHORTENED = "There is more than Teams can show here.";
  static final String SEND_AGAIN = "Please send it again";
  static final String WHAT_YOU_SENT = "What you sent";
  static final String SEND = "Send";
  static final String EMPTY_FIELD = "Please write something here.";
  static final String NO_CHOICE = "Please choose one.";

  private Texts() {}
}
