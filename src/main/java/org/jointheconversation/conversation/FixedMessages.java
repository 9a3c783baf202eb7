package org.jointheconversation.conversation;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;
import org.jointheconversation.chat.Message;
import org.jointheconversation.outcome.Check;
import org.jointheconversation.outcome.Checks;
import org.jointheconversation.outcome.Outcome;

/** "Fixed where you work?", to each person in their language. Thread-safe. */
public final class FixedMessages {
  private static final int MOST_KNOWN = 50;

  private final Checks checks;
  private final Map<Language, Wording> wordings;
  private final Languages languages;
  private final int minGroup;
  private final Map<Said, Message> made = new ConcurrentHashMap<>();

  private record Said(long round, Language language) {}

  FixedMessages(Checks checks, Map<Language, Wording> wordings, Languages languages, int minGroup) {
    this.checks = checks;
    this.wordings = wordings;
    this.languages = languages;
    this.minGroup = minGroup;
  }

  /**
   * The question of a round; empty where it asks something else, or is over. Made once for
   * everybody: all are asked about the same words, even where those are changed meanwhile.
   */
  public Optional<Message> of(long round, ChatUser to) {
    Said said = new Said(round, languages.of(to));
    Message known = made.get(said);
    return known != null ? Optional.of(known) : make(said);
  }

  private Optional<Message> make(Said said) {
    Optional<Message> message =
        checks
            .find(said.round())
            .filter(checks::isOpen)
            .flatMap(check -> checks.outcome(check).map(o -> message(said, check, o)));
    if (made.size() > MOST_KNOWN) {
      made.clear();
    }
    message.ifPresent(fresh -> made.put(said, fresh));
    return message;
  }

  private Message message(Said said, Check check, Outcome outcome) {
    Wording wording = wordings.get(said.language());
    ZoneId zone =
        checks.revision(check).map(revision -> revision.definition().timeZone()).orElseThrow();
    String until = wording.texts().day(check.endsAt().atZone(zone).toLocalDate());
    return wording.outcomes().question(said.round(), outcome, until, minGroup);
  }
}
