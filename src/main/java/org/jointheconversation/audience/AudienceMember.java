package org.jointheconversation.audience;

import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.PersonKey;

/**
 * A member's place in an audience.
 *
 * @param timeZone an IANA name
 * @param person the keyed hash of the audience file's {@code person}, which two accounts of one
 *     person share, or where there is none of the account
 * @param guest guests are never asked
 */
public record AudienceMember(
    ChatUser account,
    String organisation,
    String role,
    String site,
    String timeZone,
    PersonKey person,
    boolean guest) {}
