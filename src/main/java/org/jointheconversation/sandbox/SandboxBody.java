package org.jointheconversation.sandbox;

import java.util.HashMap;
import java.util.Map;

/** What the page sends. Any part may be missing; {@link SandboxChat} checks those it needs. */
record SandboxBody(String as, String event, String room, long message, String text, Use use) {

  /**
   * The button or the form that was used.
   *
   * @param form whether the button stands for the form of the message itself
   */
  record Use(String action, String round, boolean form, Map<String, String> values) {

    /** The values by field; a field left empty is absent. */
    Map<String, String> filledIn() {
      Map<String, String> filled = new HashMap<>();
      if (values != null) {
        values.forEach((field, value) -> filled.put(field, value == null ? "" : value));
      }
      filled.values().removeIf(String::isEmpty);
      return filled;
    }

    @Override
    public String toString() {
      return "Use[" + action + "]";
    }
  }

  @Override
  public String toString() {
    return "SandboxBody[]";
  }
}
