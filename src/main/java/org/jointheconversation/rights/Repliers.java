package org.jointheconversation.rights;

import java.util.List;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.WeekSecret;

/**
 * Knows the person behind the handles of several weeks, for as long as the secrets exist. A group
 * that loses its week is as large as the people in it: one person who wrote in eleven weeks hides
 * nobody. Thread-safe.
 */
final class Repliers {
  private final LinkStore links;
  private final KeyStore keys;

  Repliers(LinkStore links, KeyStore keys) {
    this.links = links;
    this.keys = keys;
  }

  /** Who wrote which replies, over all weeks. Who imported replies are from is known by handle. */
  Ties acrossWeeks(long consultation, LinkTable replies) {
    Ties ties = Ties.of(replies);
    List<WeekSecret> secrets =
        replies.kinds().stream()
            .map(known -> known.get(LinkableReply.KNOWN - 1))
            .distinct()
            .flatMap(week -> keys.find(consultation, week).stream())
            .toList();
    links.eachPerson(consultation, person -> find(person, secrets, ties));
    Outsiders.find(replies, ties);
    ties.settle();
    return ties;
  }

  private static void find(PersonKey person, List<WeekSecret> secrets, Ties ties) {
    int number = -1;
    for (WeekSecret secret : secrets) {
      int handle = ties.find(HandleCode.of(Pseudonyms.handle(secret, person).value()));
      if (handle >= 0) {
        number = number < 0 ? ties.newPerson() : number;
        ties.belongs(handle, number);
      }
    }
  }
}
