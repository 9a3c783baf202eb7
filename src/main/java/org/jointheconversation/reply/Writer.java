package org.jointheconversation.reply;

import java.util.OptionalLong;
import org.jointheconversation.privacy.PersonKey;

/**
 * Who says something, for as long as it takes to keep it.
 *
 * @param member the member's id; empty for somebody whom no audience lists, who answered in a
 *     channel
 * @param person the same for all accounts of one person
 */
public record Writer(OptionalLong member, PersonKey person, Origin origin) {
  @Override
  public String toString() {
    return "Writer[hidden]";
  }
}
