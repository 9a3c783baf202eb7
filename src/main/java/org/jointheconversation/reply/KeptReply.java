package org.jointheconversation.reply;

import java.util.Optional;
import org.jointheconversation.consultation.IsoWeek;

/** A stored reply, found through its handle. */
public record KeptReply(
    long id, String handle, IsoWeek week, Optional<String> prompt, ReplyDraft draft) {}
