package org.jointheconversation.reply;

import org.jointheconversation.privacy.PersonKey;

/**
 * Who says something, for as long as it takes to keep it.
 *
 * @param member the member's id
 * @param person the same for all accounts of one person
 */
public record Writer(long member, PersonKey person, Origin origin) {
  @Override
  public String toString() {
    return "Writer[hidden]";
  }
}
