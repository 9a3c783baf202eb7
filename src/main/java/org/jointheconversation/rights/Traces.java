package org.jointheconversation.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointheconversation.audience.Persons;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.PersonKey;

/**
 * By what a person is known: a request to be erased is made by a person, not by an account.
 *
 * @param accounts every account that an audience lists or listed as the same person
 * @param persons as whom these accounts were ever listed
 */
public record Traces(List<Account> accounts, Set<PersonKey> persons) {
  public Traces {
    accounts = List.copyOf(accounts);
    persons = Set.copyOf(persons);
  }

  /** Of an account that nobody ever listed. */
  static Traces none() {
    return new Traces(List.of(), Set.of());
  }

  /**
   * With the persons that these accounts are by themselves: as such people answer in a channel
   * whose audience does not list them.
   *
   * @param asked the account that was named, listed or not
   */
  Traces alsoAs(Persons known, ChatUser asked) {
    Set<PersonKey> all = new HashSet<>(persons);
    all.add(known.of(asked));
    accounts.forEach(account -> all.add(known.of(account.user())));
    return new Traces(accounts, all);
  }

  /** An account and the id of its member. */
  public record Account(long member, ChatUser user) {
    @Override
    public String toString() {
      return "Account[hidden]";
    }
  }

  @Override
  public String toString() {
    return "Traces[hidden]";
  }
}
