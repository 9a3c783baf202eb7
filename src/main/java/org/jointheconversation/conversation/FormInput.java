package org.jointheconversation.conversation;

import java.util.Map;

/** A form as it came back: values by field id; a field left empty is absent. */
public record FormInput(String action, String round, Map<String, String> values) {
  public FormInput {
    values = Map.copyOf(values);
  }

  @Override
  public String toString() {
    return "FormInput[" + action + "]";
  }
}
