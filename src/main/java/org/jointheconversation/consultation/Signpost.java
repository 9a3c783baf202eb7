package org.jointheconversation.consultation;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Where somebody in need is sent (platform rules N22, N23).
 *
 * @param review the day on which someone must look at the text again: telephone lines change
 */
public record Signpost(Kind kind, String text, LocalDate review) {

  /** What the words of a reply can call for. */
  public enum Kind {
    DANGER,
    ABUSE,
    DISTRESS,
    WRONGDOING;

    /** As it is written in a definition. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
