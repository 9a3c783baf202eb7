package org.jointheconversation.reply;

/**
 * Who says something, for as long as it takes to keep it.
 *
 * @param member the member's id
 * @param person what stands for the person behind the account: the same for two accounts of one
 *     person
 */
public record Writer(long member, String person, Cell cell) {
  @Override
  public String toString() {
    return "Writer[hidden]";
  }
}
