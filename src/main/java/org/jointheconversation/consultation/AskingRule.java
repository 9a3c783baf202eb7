package org.jointheconversation.consultation;

import java.time.Instant;

/**
 * Who is left out of a round.
 *
 * @param revision whose audience is asked
 * @param fatigueSince nobody is asked who was asked …
 * @param fatiguePrompts … so often or more since then
 */
public record AskingRule(long revision, Instant fatigueSince, int fatiguePrompts) {}
