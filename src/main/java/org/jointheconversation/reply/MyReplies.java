package org.jointheconversation.reply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointheconversation.consultation.IsoWeek;

/**
 * A writer's own replies, found through their handles. That works for as long as the secrets of
 * those weeks exist, which is until the consultation closes. Thread-safe.
 */
public final class MyReplies {
  private final Handles handles;
  private final ReplyStore store;

  public MyReplies(Handles handles, ReplyStore store) {
    this.handles = handles;
    this.store = store;
  }

  /** Replies to a prompt in the weeks from {@code from} to {@code to}, both included. */
  public List<KeptReply> to(
      Writer writer, long consultation, Optional<String> prompt, IsoWeek from, IsoWeek to) {
    return all(writer, consultation, from, to).stream()
        .filter(reply -> reply.prompt().equals(prompt))
        .toList();
  }

  /** Every reply in these weeks, whatever it answers. */
  public List<KeptReply> all(Writer writer, long consultation, IsoWeek from, IsoWeek to) {
    Collection<String> mine = new ArrayList<>();
    for (IsoWeek week = from; week.compareTo(to) <= 0; week = week.next()) {
      handles.existing(consultation, week, writer.person()).ifPresent(mine::add);
    }
    return store.ofHandles(consultation, mine);
  }

  /**
   * Whether the key of one of these weeks was lost: what was said under it cannot be found, so that
   * nothing found does not mean that nothing is there.
   */
  public boolean wereLost(long consultation, IsoWeek from, IsoWeek to) {
    for (IsoWeek week = from; week.compareTo(to) <= 0; week = week.next()) {
      if (handles.wereLost(consultation, week)) {
        return true;
      }
    }
    return false;
  }

  /** What a form may carry to name one of a writer's replies; tells nobody else anything. */
  public String token(long consultation, KeptReply reply) {
    return handles.token(consultation, reply);
  }

  /**
   * Takes a reply back.
   *
   * @param round whose counter of withdrawals goes up
   */
  public void withdraw(KeptReply reply, OptionalLong round) {
    store.withdraw(reply.id(), round);
  }

  /** Marks that nothing of a writer is left in a round. */
  public void unmark(long round, Writer writer) {
    store.unmark(round, writer.member());
  }
}
