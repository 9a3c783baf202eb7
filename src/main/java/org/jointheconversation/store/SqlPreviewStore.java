package org.jointheconversation.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.delivery.PreviewStore;

/** {@link PreviewStore} on the main database. */
public final class SqlPreviewStore implements PreviewStore {
  /** So long it is known who was shown what. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;
  private final LongSupplier randomIds;

  public SqlPreviewStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public void add(Wanted preview) {
    long id = randomIds.getAsLong();
    database.write(
        handle -> {
          forget(handle, preview.now().minus(KEPT));
          insert(handle, id, preview);
          return handle.execute(
              "INSERT INTO preview (delivery_id, revision_id, prompt) VALUES (?, ?, ?)",
              id,
              preview.revision(),
              preview.prompt());
        });
  }

  private static void insert(Handle handle, long id, Wanted preview) {
    handle.execute(
        "INSERT INTO delivery (id, member_id, channel, platform, state, due_at, quiet_from, reason)"
            + " VALUES (?, ?, ?, ?, 'QUEUED', ?, ?, '')",
        id,
        preview.member().isPresent() ? preview.member().getAsLong() : null,
        preview.to().wire(),
        preview.to().platform().wire(),
        preview.window().due().toEpochMilli(),
        QuietFrom.of(preview.window()));
  }

  private static void forget(Handle handle, Instant dueBefore) {
    handle.execute(
        "DELETE FROM delivery WHERE due_at < ? AND id IN (SELECT delivery_id FROM preview)",
        dueBefore.toEpochMilli());
    handle.execute("DELETE FROM preview WHERE delivery_id NOT IN (SELECT id FROM delivery)");
  }
}
