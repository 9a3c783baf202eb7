package org.jointheconversation.digest;

/**
 * A reply that may be quoted: its writer ticked so, and nothing else stands against it.
 *
 * @param reply the reply's own id, by which a withdrawal finds the quote
 * @param theme a theme it counts for; a reply of two themes is two candidates
 * @param text as kept, personal details already masked
 * @param score how well it stands for the theme, 0 to 1
 */
public record QuoteCandidate(long reply, String theme, String text, double score) {

  @Override
  public String toString() {
    return "QuoteCandidate[" + theme + "]";
  }
}
