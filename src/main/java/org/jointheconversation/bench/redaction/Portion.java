package org.jointheconversation.bench.redaction;

/**
 * Which half of all sentences, labels and layouts replies are made of. The rules were made with
 * {@link #DEVELOPMENT} in sight; of {@link #HELD_OUT} only the figures were looked at.
 */
public enum Portion {
  DEVELOPMENT,
  HELD_OUT
}
