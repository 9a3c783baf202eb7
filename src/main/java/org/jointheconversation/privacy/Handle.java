package org.jointheconversation.privacy;

/**
 * The keyed pseudonym that ties a reply to its writer within one consultation and week, or after
 * closing a random one of the same shape that ties it to nobody.
 *
 * @param value 22 characters of Base64url
 */
public record Handle(String value) {
  /** One that belongs to nobody: what every handle is replaced by at close, a fresh one each. */
  public static Handle random(RandomSource random) {
    byte[] bytes = new byte[Pseudonyms.BYTES];
    random.fill(bytes);
    return new Handle(Pseudonyms.encode(bytes));
  }

  /** Hidden: in a log it would join replies to what else the log tells. */
  @Override
  public String toString() {
    return "[hidden]";
  }
}
