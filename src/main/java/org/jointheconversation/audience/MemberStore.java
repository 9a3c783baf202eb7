package org.jointheconversation.audience;

import java.util.Map;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;

/** Members and their preferences. Thread-safe. */
public interface MemberStore {
  Optional<Member> find(ChatUser account);

  /** An account's place in the audience of a revision. */
  Optional<MemberPlace> placeIn(long revision, ChatUser account);

  /**
   * Takes note that somebody who was erased wants to be asked again: the next audience file that
   * lists them counts.
   *
   * @return false where nobody erased this account
   */
  boolean comeBack(ChatUser account);

  /** In which language this account is spoken to from now on. */
  void setLanguage(long member, Language language);

  /** Everybody whose language is known; most members are not among them. */
  Map<ChatUser, Language> languages();
}
