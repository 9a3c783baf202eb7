package org.jointheconversation.ops;

/**
 * Who did what, in a chain in which nothing can be changed or left out unseen. Never holds a
 * reply's text.
 */
public interface AuditLog {

  /**
   * Adds an entry.
   *
   * @param actor the account in its written form; kept as a token that can be resolved until erased
   * @param verb what was done, such as {@code approve}
   * @param subject to what, such as a consultation's name
   * @param detail anything a reader needs to understand it; counts and names of ours only
   */
  void record(String actor, String verb, String subject, String detail);
}
