package org.jointheconversation.reply;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.safety.Concern;
import org.jointheconversation.safety.DangerWords;

/** Looks at the words of replies that were kept before that was done on the way in. Thread-safe. */
public final class CatchingUp {
  /** Replies a transaction: short enough not to hold up others. */
  private static final int PORTION = 500;

  private final FlagStore flags;
  private final DangerWords words;

  public CatchingUp(FlagStore flags, DangerWords words) {
    this.flags = flags;
    this.words = words;
  }

  /** Looks at some of them; whether any were left to look at. */
  public boolean tick() {
    Map<Long, ReplyText> unseen = flags.unseen(PORTION);
    Map<Long, Set<Concern>> seen = new HashMap<>();
    unseen.forEach((id, text) -> seen.put(id, words.in(text.reveal())));
    if (!seen.isEmpty()) {
      flags.see(seen);
    }
    return unseen.size() == PORTION;
  }
}
