package org.jointheconversation.reply;

/**
 * A reply ready to be stored: redacted, and tied to its writer by the handle alone.
 *
 * @param id a random 63-bit number
 * @param personKnown false where an imported row names no person: it then counts as one
 */
public record NewReply(
    long id,
    Occasion occasion,
    String handle,
    boolean personKnown,
    Origin origin,
    ReplyDraft draft) {}
