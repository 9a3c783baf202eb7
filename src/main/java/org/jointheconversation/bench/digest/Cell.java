package org.jointheconversation.bench.digest;

/**
 * A count of one organisation, of those who are in none, or of the whole.
 *
 * @param place an organisation's id, {@link #WHOLE} or {@link #NONE}
 */
record Cell(Row row, String place) {
  static final String WHOLE = "(whole)";

  /** People who are in no organisation. */
  static final String NONE = "(none)";
}
