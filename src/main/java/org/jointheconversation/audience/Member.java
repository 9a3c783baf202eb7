package org.jointheconversation.audience;

import org.jointheconversation.chat.ChatUser;

/**
 * An account on a platform, with its preferences.
 *
 * @param id a random 63-bit number
 * @param stopped whether this person asked never to be asked again
 */
public record Member(long id, ChatUser account, boolean stopped) {}
