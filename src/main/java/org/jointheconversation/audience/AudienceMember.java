package org.jointheconversation.audience;

import java.util.Optional;
import org.jointheconversation.chat.ChatUser;

/**
 * A member's place in an audience.
 *
 * @param timeZone an IANA name
 * @param person the keyed hash of the audience file's {@code person}; two accounts of one person
 *     share it
 * @param guest guests are never asked
 */
public record AudienceMember(
    ChatUser account,
    String organisation,
    String role,
    String site,
    String timeZone,
    Optional<String> person,
    boolean guest) {}
