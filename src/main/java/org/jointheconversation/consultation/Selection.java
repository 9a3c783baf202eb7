package org.jointheconversation.consultation;

import java.util.Locale;
import java.util.Map;

/**
 * Whom a round would ask.
 *
 * @param members everybody in the audience
 * @param leftOut the rest, each once, by the first reason in the order of {@link Reason}
 */
public record Selection(int members, int willBeAsked, Map<Reason, Integer> leftOut) {

  /** Why a member is not asked. */
  public enum Reason {
    STOPPED,
    PAUSED,
    GUEST,
    DUPLICATE_PERSON,
    NOT_INSTALLED,
    ASKED_TOO_OFTEN;

    /** As scripts read it. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
