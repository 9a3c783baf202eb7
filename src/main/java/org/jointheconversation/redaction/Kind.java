package org.jointheconversation.redaction;

/**
 * The kinds of personal data a mask can stand for, most specific first: where two kinds claim the
 * very same characters, the earlier one wins.
 */
public enum Kind {
  NHS_NUMBER("[NHS number]"),
  EMAIL("[e-mail]"),
  NI_NUMBER("[NI number]"),
  HOSPITAL_NUMBER("[hospital number]"),
  PHONE("[phone]"),
  POSTCODE("[postcode]"),
  DATE_OF_BIRTH("[date of birth]"),
  ADDRESS("[address]"),
  PERSON("[name]");

  private final String mask;

  Kind(String mask) {
    this.mask = mask;
  }

  /** What is written in place of the personal data. Holds no digit and no {@code @}. */
  public String mask() {
    return mask;
  }
}
