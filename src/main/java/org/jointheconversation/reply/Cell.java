package org.jointheconversation.reply;

import java.util.Optional;

/** What a reply says of its writer's place, and no more. */
public record Cell(
    Optional<String> platform,
    Optional<String> privacyVersion,
    Optional<String> organisation,
    Optional<String> role,
    Optional<String> site) {}
