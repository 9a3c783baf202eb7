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
  /**
   * A round may end with most of it unsent: what is cancelled must not hold up what comes after it,
   * nor one platform the others.
   */
  private static final int MOST_PORTIONS = 200;

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
    for (int portion = 0; portion < MOST_PORTIONS; portion++) {
      Claimed claimed =
          database.write(
              handle -> claim(handle, DueDeliveries.find(handle, platform, most, now), leaseUntil));
      if (!claimed.wanted().isEmpty() || claimed.looked() == 0) {
        return claimed.wanted();
      }
    }
    return List.of();
  }

  /** What one look found: deliveries to send, and how many there were with those cancelled. */
  private record Claimed(List<Delivery> wanted, int looked) {}

  private static Claimed claim(Handle handle, List<DueDeliveries.Due> due, Instant leaseUntil) {
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
    return new Claimed(claimed, due.size());
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
