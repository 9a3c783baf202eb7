package org.jointheconversation.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.delivery.Delivery;
import org.jointheconversation.delivery.DeliveryState;
import org.jointheconversation.delivery.DeliveryStore;

/** {@link DeliveryStore} on the main database. */
public final class SqliteDeliveryStore implements DeliveryStore {
  private final Database database;

  public SqliteDeliveryStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Delivery> claim(Platform platform, int most, Instant now, Instant leaseUntil) {
    // A look before the leap: an idle outbox costs no commit.
    if (database.read(handle -> DueDeliveries.find(handle, platform, 1, now)).isEmpty()) {
      return List.of();
    }
    return database.write(
        handle -> claim(handle, DueDeliveries.find(handle, platform, most, now), leaseUntil));
  }

  private static List<Delivery> claim(
      Handle handle, List<DueDeliveries.Due> due, Instant leaseUntil) {
    List<Delivery> claimed = new ArrayList<>();
    for (DueDeliveries.Due one : due) {
      if (one.wanted()) {
        claimed.add(one.delivery());
      }
      handle.execute(
          "UPDATE delivery SET state = ?, lease_until = ?, attempts = attempts + 1 WHERE id = ?",
          (one.wanted() ? DeliveryState.SENDING : DeliveryState.CANCELLED).name(),
          leaseUntil.toEpochMilli(),
          one.delivery().id());
    }
    return claimed;
  }

  @Override
  public void record(long delivery, DeliveryState state, String reason, Instant dueAt) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE delivery SET state = ?, reason = ?, due_at = ?, lease_until = NULL"
                    + " WHERE id = ? AND state = 'SENDING'",
                state.name(),
                reason,
                dueAt.toEpochMilli(),
                delivery));
  }

  @Override
  public int doubtExpired(Instant now) {
    String expired = " FROM delivery WHERE state = 'SENDING' AND lease_until < ?";
    int found =
        database.read(
            handle ->
                handle
                    .select("SELECT count(*)" + expired, now.toEpochMilli())
                    .mapTo(Integer.class)
                    .one());
    return found == 0
        ? 0
        : database.write(
            handle ->
                handle.execute(
                    "UPDATE delivery SET state = 'IN_DOUBT', reason = 'stopped while sending'"
                        + " WHERE id IN (SELECT id"
                        + expired
                        + ")",
                    now.toEpochMilli()));
  }
}
