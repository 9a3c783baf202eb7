package org.jointheconversation.slack;

/** A button's name on Slack: the action, and its position where the row may hold it twice. */
final class ActionId {
  private static final char MARK = '#';

  private ActionId() {}

  static String at(String action, int position) {
    return position == 0 ? action : action + MARK + position;
  }

  static String action(String actionId) {
    int mark = actionId.lastIndexOf(MARK);
    return mark < 0 ? actionId : actionId.substring(0, mark);
  }
}
