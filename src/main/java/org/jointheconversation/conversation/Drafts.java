package org.jointheconversation.conversation;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.reply.ReplyDraft;

/** Reads a form that came back. What it holds comes from outside: only what we offered counts. */
final class Drafts {
  private static final Set<String> MINUTES = Set.of("5", "15", "30", "60");
  private static final Set<String> TIMES = Set.of("1", "5", "15");

  private Drafts() {}

  /** The draft; its text is not checked yet. */
  static ReplyDraft of(FormInput input) {
    Map<String, String> values = input.values();
    return new ReplyDraft(
        ReplyText.of(values.getOrDefault(Actions.TEXT, "")),
        number(values.get(Actions.MINUTES), MINUTES),
        number(values.get(Actions.TIMES), TIMES),
        "yes".equals(values.get(Actions.QUOTE)));
  }

  private static OptionalInt number(String value, Set<String> offered) {
    return value != null && offered.contains(value)
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }
}
