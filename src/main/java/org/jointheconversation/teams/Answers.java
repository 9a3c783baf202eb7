package org.jointheconversation.teams;

import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.Message;
import org.jointheconversation.conversation.Answer;

/** What an answer comes to where there is no form to show it in. */
final class Answers {
  private Answers() {}

  /** What to say; empty where there is nothing to say. */
  static Optional<Message> message(Answer answer) {
    if (answer instanceof Answer.Say say) {
      return Optional.of(say.message());
    } else if (answer instanceof Answer.Replace replace) {
      return Optional.of(replace.message());
    } else if (answer instanceof Answer.Show show) {
      return Optional.of(show.instead());
    }
    Map<String, String> errors = errors(answer);
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.plain(String.join("\n", errors.values().stream().sorted().toList())));
  }

  /** What is wrong, by field; empty where nothing is. */
  static Map<String, String> errors(Answer answer) {
    if (answer instanceof Answer.Invalid invalid) {
      return invalid.errors();
    } else if (answer instanceof Answer.Unavailable unavailable) {
      return Map.of(unavailable.field(), unavailable.sentence());
    }
    return Map.of();
  }
}
