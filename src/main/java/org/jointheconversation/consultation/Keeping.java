package org.jointheconversation.consultation;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What happens to replies.
 *
 * @param retentionDays how long their text is kept, counted from closing; empty where the
 *     environment decides
 * @param codebook {@link #STARTER_CODEBOOK} or the name of a file beside the definition
 */
public record Keeping(OptionalInt retentionDays, String codebook, Quotes quotes) {
  /** The codebook that comes with the program. */
  public static final String STARTER_CODEBOOK = "frontline-technology";

  /** Whether a reply may be quoted. */
  public enum Quotes {
    /** Where its writer ticked that it may be. */
    OPT_IN,
    NONE;

    /** As it is written in a definition. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
