package org.jointheconversation.audience;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.PersonKey;

/** As whom people are known. Thread-safe. */
public interface Persons {

  /** Every person as whom a revision of the consultation lists or listed the member. */
  List<PersonKey> of(long consultation, long member);

  /** The person that an account is by itself: of somebody whom no audience file names. */
  PersonKey of(ChatUser account);

  /**
   * Every person as whom somebody may have said something in a consultation, each once.
   *
   * @param member empty where no audience ever listed the account
   */
  default List<PersonKey> ever(long consultation, OptionalLong member, ChatUser account) {
    Stream<PersonKey> listed =
        member.isPresent() ? of(consultation, member.getAsLong()).stream() : Stream.empty();
    return Stream.concat(listed, Stream.of(of(account))).distinct().toList();
  }
}
