package org.jointheconversation.redaction;

import java.util.List;

/**
 * A text with its personal data masked, and where that stood.
 *
 * @param text safe to keep; still what a person said, so it stays out of logs
 * @param findings sorted, not overlapping, in code points of the input
 */
public record Redaction(String text, List<Finding> findings) {
  public Redaction {
    findings = List.copyOf(findings);
  }

  /** Whether anything was masked, so that the writer can be told and may edit. */
  public boolean foundAnything() {
    return !findings.isEmpty();
  }

  /** Names the findings only: a record's own text would show what was said. */
  @Override
  public String toString() {
    return "Redaction" + findings.stream().map(Finding::asCode).toList();
  }
}
