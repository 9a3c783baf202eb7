package org.jointheconversation.digest;

/**
 * A quote of an edition, kept beside it until it is withdrawn.
 *
 * @param id what the frozen input knows it by
 * @param reply the reply it was taken from
 * @param theme the theme it is shown under
 * @param text made harmless by {@link QuoteText}
 */
public record ChosenQuote(String id, long reply, String theme, String text) {

  @Override
  public String toString() {
    return "ChosenQuote[" + theme + "]";
  }
}
