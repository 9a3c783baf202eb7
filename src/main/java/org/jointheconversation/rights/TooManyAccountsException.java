package org.jointheconversation.rights;

/** An audience lists so many accounts as one person that they cannot be one. Names nobody. */
public final class TooManyAccountsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyAccountsException(int accounts) {
    super(
        "the audience lists "
            + accounts
            + " accounts as this one person, which nobody has: nothing was erased;"
            + " correct the column person of the audience file and apply it first");
  }
}
