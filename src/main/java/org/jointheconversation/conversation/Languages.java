package org.jointheconversation.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jointheconversation.audience.Member;
import org.jointheconversation.audience.MemberStore;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;
import org.jointheconversation.ops.StorageUnavailableException;

/**
 * In which language each person is spoken to: the one they chose, else the one their chat product
 * is set to, else English. {@link #of} never touches the database, so that a form can be shown
 * before anything slow is done. Thread-safe.
 */
final class Languages {
  /** Of people who are on no list, so that the languages of strangers cannot fill the memory. */
  private static final int MOST_STRANGERS = 10_000;

  private static final Duration READ_ANEW_AFTER = Duration.ofMinutes(1);

  private final MemberStore members;
  private final Clock clock;
  private final Map<ChatUser, Language> strangers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatUser, Language> eldest) {
          return size() > MOST_STRANGERS;
        }
      };
  private volatile Map<ChatUser, Language> known = new ConcurrentHashMap<>();
  private Instant readAnewAt = Instant.MIN;

  Languages(MemberStore members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /** Takes in what other processes have written down, at most once a minute. */
  synchronized void refresh() {
    Instant now = clock.instant();
    if (!now.isBefore(readAnewAt)) {
      known = new ConcurrentHashMap<>(members.languages());
      readAnewAt = now.plus(READ_ANEW_AFTER);
    }
  }

  Language of(ChatUser who) {
    Language chosen = known.get(who);
    if (chosen != null) {
      return chosen;
    }
    synchronized (strangers) {
      return strangers.getOrDefault(who, Language.ENGLISH);
    }
  }

  /**
   * A person asks for a language.
   *
   * @return whether it is remembered: people on no list are strangers
   */
  synchronized boolean choose(ChatUser who, Language language) {
    Optional<Member> member = members.find(who);
    member.ifPresent(found -> members.setLanguage(found.id(), language));
    remember(who, language, member.isPresent());
    return member.isPresent();
  }

  /** A person's chat product is set to a language; what they chose themselves goes before it. */
  void heard(ChatUser who, Language language) {
    boolean nothingNew = language == Language.ENGLISH && of(who) == Language.ENGLISH;
    if (!nothingNew && !known.containsKey(who)) {
      keep(who, language);
    }
  }

  private synchronized void keep(ChatUser who, Language language) {
    try {
      Optional<Member> member = members.find(who);
      Optional<Language> chosen = member.flatMap(Member::language);
      if (chosen.isEmpty()) {
        member.ifPresent(found -> members.setLanguage(found.id(), language));
      }
      remember(who, chosen.orElse(language), member.isPresent());
    } catch (StorageUnavailableException e) {
      // The next message says the same again; this one must not fail of it.
      remember(who, language, false);
    }
  }

  private void remember(ChatUser who, Language language, boolean member) {
    if (member) {
      known.put(who, language);
      return;
    }
    synchronized (strangers) {
      strangers.put(who, language);
    }
  }
}
