package org.jointheconversation.cli;

import java.util.Optional;

/** A prompt as it is named on the command line: {@code CONSULTATION/PROMPT}. */
record Target(String consultation, String prompt) {
  static final String FORM = "name the prompt as CONSULTATION/PROMPT";

  /** Empty where it is written otherwise. */
  static Optional<Target> parse(String written) {
    String[] parts = written.split("/", -1);
    return parts.length == 2 ? Optional.of(new Target(parts[0], parts[1])) : Optional.empty();
  }
}
