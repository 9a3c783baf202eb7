package org.jointheconversation.digest;

/** How a theme moved against the four weeks before. */
public enum Verdict {
  /** Shown in none of those weeks. */
  NEW("new"),
  /** Shown then, not now. */
  GONE("gone"),
  RISING("rising"),
  FALLING("falling"),
  /** No change that anyone could be sure of, where a doubling would have been seen. */
  SAME("same"),
  /** So few people that not even a doubling would have been seen. */
  TOO_FEW("too-few");

  private final String wire;

  Verdict(String wire) {
    this.wire = wire;
  }

  /** The name scripts read. */
  public String wire() {
    return wire;
  }
}
