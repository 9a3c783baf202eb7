package org.jointheconversation.store;

import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.ChatChannel;

/** Puts digests into the outbox. Each method is part of its caller's transaction. */
final class QueuedPosts {
  /** Whether one edition is of the same digest as another and older. */
  private static final String EARLIER =
      "SELECT o.id FROM edition o JOIN edition n ON n.id = ? AND o.consultation = n.consultation"
          + " AND o.week = n.week AND o.organisation = n.organisation AND o.number < n.number";

  private static final String LATER =
      "SELECT n.id FROM edition n JOIN edition o ON o.id = ? AND o.consultation = n.consultation"
          + " AND o.week = n.week AND o.organisation = n.organisation AND n.number > o.number";

  private QueuedPosts() {}

  /**
   * Queues an edition for a channel. Where the draft or an earlier edition stands there, it is
   * edited; an earlier edition that has not left does not leave any more.
   */
  static void add(Handle handle, long id, String edition, ChatChannel channel) {
    handle.execute(
        "UPDATE delivery SET state = 'CANCELLED', reason = 'replaced' WHERE channel = ?"
            + " AND state IN ('QUEUED', 'RETRYING') AND edition_id IN ("
            + EARLIER
            + ")",
        channel.wire(),
        edition);
    handle.execute(
        "INSERT INTO delivery (id, edition_id, channel, platform, state, due_at, reason)"
            + " VALUES (?, ?, ?, ?, 'QUEUED', 0, '') ON CONFLICT (edition_id, channel)"
            + " DO UPDATE SET attempts = 0, due_at = 0,"
            + " again = CASE WHEN delivery.state = 'SENDING' THEN 1 ELSE 0 END, state ="
            + " CASE WHEN delivery.state = 'SENDING' THEN 'SENDING' ELSE 'QUEUED' END",
        id,
        edition,
        channel.wire(),
        channel.platform().wire());
  }

  /**
   * Queues every post that says this edition to be edited where it stands, also those of which the
   * last edit failed. What is being posted this moment is edited afterwards; where a later edition
   * is on its way, that one comes in its place.
   *
   * @return in how many channels
   */
  static int again(Handle handle, String edition) {
    int underWay =
        handle.execute(
            "UPDATE delivery SET again = 1 WHERE edition_id = ? AND state = 'SENDING'", edition);
    return underWay
        + handle.execute(
            "UPDATE delivery SET state = 'QUEUED', attempts = 0, due_at = 0, reason = ''"
                + " WHERE edition_id = ? AND state IN ('SENT', 'FAILED', 'IN_DOUBT')"
                + " AND EXISTS (SELECT 1 FROM digest_post p"
                + " WHERE p.channel = delivery.channel AND p.edition_id = delivery.edition_id)"
                + " AND NOT EXISTS (SELECT 1 FROM delivery l WHERE l.channel = delivery.channel"
                + " AND l.state IN ('QUEUED', 'RETRYING', 'SENDING') AND l.edition_id IN ("
                + LATER
                + "))",
            edition,
            edition);
  }
}
