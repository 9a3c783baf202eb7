package org.jointheconversation.delivery;

import org.jointheconversation.chat.Platform;

/** A workspace or tenant that has the bot: what a platform's limits and keys belong to. */
public record Tenant(Platform platform, String team) {}
