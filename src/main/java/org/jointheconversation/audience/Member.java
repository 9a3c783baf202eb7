package org.jointheconversation.audience;

import java.time.Instant;
import java.util.Optional;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Language;

/**
 * An account on a platform, with its preferences.
 *
 * @param id a random 63-bit number
 * @param stopped whether this person asked never to be asked again
 * @param pausedUntil when the last pause ends or ended that this person asked for
 * @param language in which this person is spoken to; empty where it was never said
 */
public record Member(
    long id,
    ChatUser account,
    boolean stopped,
    Optional<Instant> pausedUntil,
    Optional<Language> language) {}
