package org.jointheconversation.digest;

import java.util.Optional;

/**
 * Whose digest it is.
 *
 * @param organisation the one organisation it is about; empty for the whole consultation
 */
public record Scope(Optional<String> organisation) {
  /** The whole consultation. */
  public static final Scope WHOLE = new Scope(Optional.empty());

  /** One organisation. */
  public static Scope of(String organisation) {
    return new Scope(Optional.of(organisation));
  }

  boolean isWhole() {
    return organisation.isEmpty();
  }
}
