package org.jointheconversation.store;

import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.SendTimes;

/** The reminder that follows a delivery. */
final class ReminderRows {
  private ReminderRows() {}

  /** Queues it, once. */
  static void add(Handle handle, long id, long after, SendTimes.Window window) {
    handle.execute(
        "INSERT INTO delivery (id, round_id, member_id, reminder, platform, team, state,"
            + " due_at, quiet_from, reason)"
            + " SELECT ?, round_id, member_id, reminder + 1, platform, team,"
            + " 'QUEUED', ?, ?, '' FROM delivery WHERE id = ? ON CONFLICT DO NOTHING",
        id,
        window.due().toEpochMilli(),
        QuietFrom.of(window),
        after);
  }
}
