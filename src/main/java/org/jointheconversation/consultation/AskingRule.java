package org.jointheconversation.consultation;

import java.time.Instant;
import java.util.Set;

/**
 * Who is left out of a round.
 *
 * @param revision whose audience is asked
 * @param at when it asks those for whom no other time is known
 * @param fatigueSince nobody is asked who was asked …
 * @param fatiguePrompts … so often or more since then
 * @param organisations whose members alone are looked at; empty for everybody
 */
public record AskingRule(
    long revision,
    Instant at,
    Instant fatigueSince,
    int fatiguePrompts,
    Set<String> organisations) {
  public AskingRule {
    organisations = Set.copyOf(organisations);
  }

  /** Looks at everybody. */
  public AskingRule(long revision, Instant at, Instant fatigueSince, int fatiguePrompts) {
    this(revision, at, fatigueSince, fatiguePrompts, Set.of());
  }
}
