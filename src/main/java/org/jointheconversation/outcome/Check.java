package org.jointheconversation.outcome;

import java.time.Instant;
import org.jointheconversation.consultation.IsoWeek;

/**
 * People being asked whether something is fixed where they work.
 *
 * @param round the round that asks them
 * @param week the week in which it began, whose secret hides who voted
 * @param running whether votes still count
 */
public record Check(
    long round, long outcome, long consultation, IsoWeek week, Instant endsAt, boolean running) {}
