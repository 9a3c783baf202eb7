package org.jointheconversation.rights;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** The replies, with one replier for all that one person of the audience said. */
  List<LinkableReply> acrossWeeks(long consultation, Collection<LinkableReply> replies) {
    Set<String> handles = replies.stream().map(LinkableReply::replier).collect(Collectors.toSet());
    List<WeekSecret> secrets =
        replies.stream()
            .map(LinkableReply::week)
            .distinct()
            .flatMap(week -> keys.find(consultation, week).stream())
            .toList();
    Map<String, String> people = new HashMap<>();
    links.eachPerson(consultation, person -> find(person, secrets, handles, people));
    return replies.stream()
        .map(reply -> reply.by(people.getOrDefault(reply.replier(), reply.replier())))
        .toList();
  }

  private static void find(
      PersonKey person,
      Collection<WeekSecret> secrets,
      Set<String> handles,
      Map<String, String> people) {
    for (WeekSecret secret : secrets) {
      String handle = Pseudonyms.handle(secret, person).value();
      if (handles.contains(handle)) {
        people.put(handle, person.value());
      }
    }
  }
}
