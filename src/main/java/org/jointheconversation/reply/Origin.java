package org.jointheconversation.reply;

import java.util.Optional;

/** What a reply says of where it came from, and no more. */
public record Origin(
    Optional<String> platform,
    Optional<String> privacyVersion,
    Optional<String> organisation,
    Optional<String> role,
    Optional<String> site) {}
