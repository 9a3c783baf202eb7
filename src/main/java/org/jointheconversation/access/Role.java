package org.jointheconversation.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person may be trusted with. Administrators of the configuration hold every role. */
public enum Role {
  /** Writes consultations. */
  AUTHOR,
  /** Is the second pair of eyes on a consultation. */
  APPROVER,
  /** Reads and releases digests. */
  COORDINATOR,
  /** Information governance: the audit log, requests of data subjects. */
  GOVERNANCE,
  /** Runs the machine: sends, closes, stops. */
  OPERATOR;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #wire()}.
   *
   * @throws IllegalArgumentException naming the roles there are
   */
  public static Role parse(String wire) {
    return Arrays.stream(values())
        .filter(role -> role.wire().equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the role must be one of " + names()));
  }

  private static String names() {
    return Arrays.stream(values()).map(Role::wire).collect(Collectors.joining(", "));
  }
}
