package org.jointheconversation.redaction;

/**
 * Where personal data stood. Holds no content.
 *
 * @param kind what it was
 * @param start first code point of it in the input, counted from 0
 * @param end the code point after its last one
 */
public record Finding(Kind kind, int start, int end) {
  public Finding {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a finding covers at least one code point");
    }
  }

  /** {@code KIND@start-end}, as the {@code found} column of {@code redact} has it. */
  public String asCode() {
    return kind + "@" + start + "-" + end;
  }
}
