package org.jointheconversation.audience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jointheconversation.chat.ChatUser;

/**
 * Some members of an audience file.
 *
 * @param names by account, keyed hashes of the parts of the name the file gives; for redaction only
 */
public record Portion(List<AudienceMember> members, Map<ChatUser, Set<Long>> names) {
  public Portion {
    members = List.copyOf(members);
    names = Map.copyOf(names);
  }

  /** The same with some of its members alone. */
  public Portion only(List<AudienceMember> wanted) {
    Map<ChatUser, Set<Long>> theirs = new HashMap<>();
    wanted.forEach(
        member -> theirs.put(member.account(), names.getOrDefault(member.account(), Set.of())));
    return new Portion(wanted, theirs);
  }

  /** Each hash once, in order, so that they do not tell which belong together. */
  public Set<Long> nameTokens() {
    Set<Long> tokens = new TreeSet<>();
    names.values().forEach(tokens::addAll);
    return tokens;
  }
}
