package org.jointheconversation.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The list beside the keys of replies that are to stay gone, and how replies are removed. */
final class WithdrawnReplies {
  private WithdrawnReplies() {}

  /** Adds to the list, inside a transaction of the keys database. */
  static void add(Handle keys, Collection<Long> replies) {
    PreparedBatch batch =
        keys.prepareBatch(
            "INSERT INTO withdrawn_reply (reply_id) VALUES (?) ON CONFLICT DO NOTHING");
    replies.forEach(batch::add);
    batch.execute();
  }

  static List<Long> all(Handle keys) {
    return keys.select("SELECT reply_id FROM withdrawn_reply").mapTo(Long.class).list();
  }

  /**
   * Removes replies with all that was made of them, inside a transaction of the main database.
   *
   * @return how many there were
   */
  static int delete(Handle main, Collection<Long> replies) {
    PreparedBatch batch = main.prepareBatch("DELETE FROM reply WHERE id = ?");
    replies.forEach(batch::add);
    int deleted = 0;
    for (int count : batch.execute()) {
      deleted += count;
    }
    return deleted;
  }
}
