package org.jointheconversation.reply;

import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.consultation.IsoWeek;

/**
 * What a reply answers.
 *
 * @param prompt empty for what is said unasked and for some imported replies
 * @param round the round whose participation is marked; never stored with the reply
 * @param week the ISO week, in the consultation's zone, in which it is first kept
 */
public record Occasion(
    long consultation, Optional<String> prompt, OptionalLong round, IsoWeek week) {}
