package org.jointheconversation.privacy;

/**
 * A person as the program knows one: a keyed hash, the same for all accounts of the person. Cannot
 * be turned back; whoever has the installation key can test a guess.
 *
 * @param value 22 characters of Base64url
 */
public record PersonKey(String value) {
  /** Hidden: it stands beside a member's name. */
  @Override
  public String toString() {
    return "[hidden]";
  }
}
