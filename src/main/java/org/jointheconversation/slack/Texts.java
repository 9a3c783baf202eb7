package org.jointheconversation.slack;

/** The few words that only Slack needs; everything else is said by {@code conversation}. */
final class Texts {
  static final String REPLY = "Reply";
  static final String OPEN = "Open";
  static final String CANCEL = "Cancel";
  static final String CLOSE = "Close";
  static final String YES = "Yes";
  static final String CHOOSE = "Choose one";
  static final String LOADING_TITLE = "One moment";
  static final String LOADING = "We are getting this for you.";
  static final String TROUBLE_TITLE = "Something went wrong";
  static final String TROUBLE =
      "Sorry, something went wrong and nothing was kept. Please try again in a minute.";
  static final String PRESS_AGAIN =
      "Sorry, Slack did not open the window in time. Please press the button again.";
  static final String USE_EDIT =
      "You changed a message here. That does not change what we kept. To change your reply, use"
          + " Edit under \"Kept\".";
  static final String NOTHING = "There is nothing to show here.";
  static final String SHORTENED = "There is more than Slack can show here.";
  static final String UNTITLED = "A message from Join the Conversation";

  private Texts() {}
}
