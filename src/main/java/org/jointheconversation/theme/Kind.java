package org.jointheconversation.theme;

import java.util.Locale;

/** What the writer of a reply does. */
public enum Kind {
  /** Says that something hurts, is slow, broken or missing. */
  PROBLEM,
  /** Proposes or asks for a change. */
  IDEA,
  /** Says that something works, helps or got better. */
  PRAISE;

  /** As scripts read it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
