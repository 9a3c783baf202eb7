package org.jointheconversation.redaction.names;

/** Where a name stands, in UTF-16 positions, end exclusive; a title before it stays outside. */
public record NameSpan(int start, int end) {}
