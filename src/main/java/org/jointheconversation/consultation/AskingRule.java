package org.jointheconversation.consultation;

import java.time.Instant;

/**
 * Who is left out of a round.
 *
 * @param revision whose audience is asked
 * @param at when it asks those for whom no other time is known
 * @param fatigueSince nobody is asked who was asked …
 * @param fatiguePrompts … so often or more since then
 */
public record AskingRule(long revision, Instant at, Instant fatigueSince, int fatiguePrompts) {}
