package org.jointheconversation.reply;

import java.util.Set;
import org.jointheconversation.safety.Concern;

/**
 * A reply ready to be stored: redacted, and tied to its writer by the handle alone.
 *
 * @param id a random 63-bit number
 * @param personKnown false where an imported row names no person: it then counts as one
 * @param concerns what its words tell of: it is then not quoted before somebody has looked
 */
public record NewReply(
    long id,
    Occasion occasion,
    String handle,
    boolean personKnown,
    Origin origin,
    ReplyDraft draft,
    Set<Concern> concerns) {}
