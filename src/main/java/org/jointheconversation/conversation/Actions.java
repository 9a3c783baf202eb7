package org.jointheconversation.conversation;

/** The names of buttons and forms, as they travel through the platforms, and of form fields. */
public final class Actions {
  public static final String REPLY = "reply";
  public static final String SHOW = "show";
  public static final String EDIT = "edit";
  public static final String WITHDRAW = "withdraw";
  public static final String MY_REPLIES = "my-replies";
  public static final String PRIVACY = "privacy";
  public static final String SNOOZE = "snooze";
  public static final String JOIN = "join";
  public static final String STOP = "stop";
  public static final String PAUSE = "pause";
  public static final String RESUME = "resume";
  public static final String QUEUE = "queue";
  public static final String QUEUE_CLEAR = "queue-clear";
  public static final String QUEUE_KEEP = "queue-keep";

  public static final String TEXT = "text";
  public static final String MINUTES = "minutes";
  public static final String TIMES = "times";
  public static final String QUOTE = "quote";
  public static final String WHICH = "which";
  public static final String WHEN = "when";

  private Actions() {}
}
