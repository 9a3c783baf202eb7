package org.jointheconversation.statement;

import java.util.Set;
import org.jointheconversation.privacy.PersonKey;

/**
 * Who reads statements.
 *
 * @param member the account by which they read
 * @param person as whom they count: two accounts of one person are one
 * @param everAs as whom they may have written, now or before
 * @param organisation whose own digest they may read; may be empty
 */
public record Reader(long member, PersonKey person, Set<PersonKey> everAs, String organisation) {
  public Reader {
    everAs = Set.copyOf(everAs);
  }

  @Override
  public String toString() {
    return "Reader[hidden]";
  }
}
