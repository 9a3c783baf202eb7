package org.jointheconversation.redaction.names;

/**
 * Parts of names that are known from elsewhere, such as an audience file. Asked only for words that
 * may be a name.
 */
@FunctionalInterface
public interface KnownTokens {
  /** Nobody is known. */
  KnownTokens NONE = word -> false;

  /**
   * @param word as {@link Letters#fold(CharSequence)} gives it
   */
  boolean holds(String word);
}
