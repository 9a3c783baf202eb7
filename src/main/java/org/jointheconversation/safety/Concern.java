package org.jointheconversation.safety;

import java.util.Locale;

/** What the words of a reply can tell of, in the order in which help is shown. */
public enum Concern {
  /** Of harm to a patient, done or near. */
  DANGER,
  /** Of violence, bullying or abuse, of staff or of anybody in their care. */
  ABUSE,
  /** Of somebody who does not know how to go on. */
  DISTRESS,
  /** Of fraud, cover-up and the fear to speak about it. */
  WRONGDOING;

  /** As it is written in definitions, in the lexicon and in tables: lower case. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #wire()}.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Concern parse(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
