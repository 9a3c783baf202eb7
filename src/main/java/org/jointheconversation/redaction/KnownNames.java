package org.jointheconversation.redaction;

/**
 * Parts of names that are known beforehand, such as those of an audience. Asked only for words that
 * may be a name, so that looking may cost something. Implementations are thread-safe.
 */
@FunctionalInterface
public interface KnownNames {
  /** Nobody is known. */
  KnownNames NONE = part -> false;

  /**
   * @param part a first name or a surname, as {@code NameParts} gives it
   */
  boolean holds(String part);
}
