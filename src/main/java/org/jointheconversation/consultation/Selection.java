package org.jointheconversation.consultation;

import java.util.Locale;
import java.util.Map;
import org.jointheconversation.chat.Platform;

/**
 * Whom a round would ask.
 *
 * @param members everybody in the audience
 * @param leftOut the rest, each once, by the first reason in the order of {@link Reason}
 * @param loads by platform, those with anything to send
 */
public record Selection(
    int members, int willBeAsked, Map<Reason, Integer> leftOut, Map<Platform, Load> loads) {

  /**
   * What is to be sent on a platform.
   *
   * @param openings how many chats are opened before, since nobody has yet
   */
  public record Load(int messages, int openings) {}

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
