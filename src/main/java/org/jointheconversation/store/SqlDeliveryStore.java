package org.jointheconversation.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.SendTimes;
import org.jointheconversation.delivery.Delivery;
import org.jointheconversation.delivery.DeliveryState;
import org.jointheconversation.delivery.DeliveryStore;
import org.jointheconversation.delivery.InDoubt;
import org.jointheconversation.delivery.Tenant;

/** {@link DeliveryStore} on the main database. */
public final class SqlDeliveryStore implements DeliveryStore {
  /**
   * A round may end with most of it unsent: what is cancelled must not hold up what comes after it,
   * nor one platform the others.
   */
  private static final int MOST_PORTIONS = 200;

  /**
   * Still to be sent, but where the member is, a quiet time has begun. The limit is none at all: it
   * has SQLite begin with the few that are late, where it would walk through all that ever waited.
   */
  private static final String LATE =
      " FROM (SELECT id, round_id, member_id FROM delivery"
          + " WHERE state IN ('QUEUED', 'RETRYING') AND quiet_from <= ? LIMIT "
          + Long.MAX_VALUE
          + ") d JOIN round r ON r.id = d.round_id AND r.state = 'OPEN'"
          + " LEFT JOIN revision v ON v.consultation_id = r.consultation_id"
          + " AND v.state = 'APPROVED'"
          + " LEFT JOIN audience_member a ON a.revision_id = v.id AND a.member_id = d.member_id";

  /** Asked for every half second. */
  static final String OVERRUN =
      "SELECT DISTINCT d.round_id, coalesce(a.time_zone, 'UTC') AS time_zone" + LATE;

  /** Some of them, of one round and zone. */
  static final String LATE_THERE =
      "SELECT d.id" + LATE + " WHERE d.round_id = ? AND coalesce(a.time_zone, 'UTC') = ? LIMIT ?";

  private final Database database;
  private final LongSupplier randomIds;

  public SqlDeliveryStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public List<String> teams(Platform platform) {
    return database.read(handle -> DueDeliveries.teams(handle, platform));
  }

  @Override
  public List<Delivery> claim(Tenant tenant, int most, Instant now, Instant leaseUntil) {
    // A look before the leap: an idle outbox costs no commit.
    if (database.read(handle -> DueDeliveries.find(handle, tenant, 1, now)).isEmpty()) {
      return List.of();
    }
    for (int portion = 0; portion < MOST_PORTIONS; portion++) {
      Claimed claimed =
          database.write(
              handle -> claim(handle, DueDeliveries.find(handle, tenant, most, now), leaseUntil));
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
    PreparedBatch changes =
        handle.prepareBatch(
            "UPDATE delivery SET state = ?, lease_until = ?, attempts = attempts + 1 WHERE id = ?");
    for (DueDeliveries.Due one : due) {
      if (one.wanted()) {
        claimed.add(one.delivery());
      }
      DeliveryState state = one.wanted() ? DeliveryState.SENDING : DeliveryState.CANCELLED;
      changes.add(state.name(), leaseUntil.toEpochMilli(), one.delivery().id());
    }
    changes.execute();
    return new Claimed(claimed, due.size());
  }

  @Override
  public void record(long delivery, DeliveryState state, String reason, Instant dueAt) {
    database.write(handle -> record(handle, delivery, state, reason, dueAt));
  }

  private static int record(
      Handle handle, long delivery, DeliveryState state, String reason, Instant dueAt) {
    return handle.execute(
        "UPDATE delivery SET reason = ?, due_at = ?, lease_until = NULL, again = 0,"
            + " attempts = CASE WHEN again = 1 AND ? = 'SENT' THEN 0 ELSE attempts END,"
            + " state = CASE WHEN again = 1 AND ? = 'SENT' THEN 'QUEUED' ELSE ? END"
            + " WHERE id = ? AND state = 'SENDING'",
        reason,
        dueAt.toEpochMilli(),
        state.name(),
        state.name(),
        state.name(),
        delivery);
  }

  @Override
  public Standing standing(long delivery) {
    return database.read(handle -> StandingPosts.find(handle, delivery));
  }

  @Override
  public void adding(long delivery, Instant leaseUntil) {
    database.write(handle -> StandingPosts.adding(handle, delivery, leaseUntil));
  }

  @Override
  public void stands(long delivery, String reference, boolean added, Instant leaseUntil) {
    database.write(
        handle -> {
          StandingPosts.put(handle, delivery, reference, leaseUntil);
          return added ? StandingPosts.settled(handle, delivery) : 0;
        });
  }

  @Override
  public void giveBack(long delivery, String reason, Instant dueAt) {
    database.write(
        handle ->
            handle.execute(
                "UPDATE delivery SET state = 'RETRYING', reason = ?, due_at = ?,"
                    + " lease_until = NULL, attempts = attempts - 1"
                    + " WHERE id = ? AND state = 'SENDING'",
                reason,
                dueAt.toEpochMilli(),
                delivery));
  }

  @Override
  public void recordSent(Delivery delivery, Instant now, Optional<SendTimes.Window> reminder) {
    database.write(
        handle -> {
          int recorded = record(handle, delivery.id(), DeliveryState.SENT, "", now);
          if (recorded == 1 && reminder.isPresent()) {
            ReminderRows.add(handle, randomIds.getAsLong(), delivery.id(), reminder.get());
          }
          return recorded;
        });
  }

  @Override
  public void halt(boolean on) {
    String change =
        on ? "INSERT INTO halt (id) VALUES (1) ON CONFLICT DO NOTHING" : "DELETE FROM halt";
    database.write(handle -> handle.execute(change));
  }

  @Override
  public int cancel(long round) {
    return CancelledDeliveries.of(database, round, "cancelled");
  }

  @Override
  public List<InDoubt> inDoubt(long consultation) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT d.id, d.round_id, coalesce(d.channel, m.platform || ':' || m.team"
                        + " || '/' || m.account) FROM delivery d"
                        + " JOIN round r ON r.id = d.round_id"
                        + " LEFT JOIN member m ON m.id = d.member_id"
                        + " WHERE d.state = 'IN_DOUBT' AND r.consultation_id = ? ORDER BY d.id",
                    consultation)
                .map(
                    (row, context) -> new InDoubt(row.getLong(1), row.getLong(2), row.getString(3)))
                .list());
  }

  @Override
  public List<PostInTrouble> postsInTrouble(long consultation) {
    return database.read(handle -> StandingPosts.inTrouble(handle, consultation));
  }

  @Override
  public boolean settle(long delivery, DeliveryState state) {
    return database.write(
            handle -> {
              StandingPosts.settled(handle, delivery);
              return handle.execute(
                  "UPDATE delivery SET state = ?, reason = 'settled'"
                      + " WHERE id = ? AND state = 'IN_DOUBT'",
                  state.name(),
                  delivery);
            })
        == 1;
  }

  @Override
  public List<Overrun> overrun(Instant now) {
    return database.read(
        handle ->
            handle
                .select(OVERRUN, now.toEpochMilli())
                .map(
                    (row, context) ->
                        new Overrun(row.getLong(1), ZoneId.of(row.getString("time_zone"))))
                .list());
  }

  @Override
  public int postpone(Overrun overrun, Optional<SendTimes.Window> window, Instant now, int most) {
    return database.write(
        handle ->
            handle.execute(
                "UPDATE delivery SET state = ?, due_at = ?, quiet_from = ?, reason = ?"
                    + " WHERE id IN ("
                    + LATE_THERE
                    + ") AND state IN ('QUEUED', 'RETRYING')",
                window.isPresent() ? "QUEUED" : "CANCELLED",
                window.map(SendTimes.Window::due).orElse(now).toEpochMilli(),
                QuietFrom.of(window),
                window.isPresent() ? "" : "too-late",
                now.toEpochMilli(),
                overrun.round(),
                overrun.zone().getId(),
                most));
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
            handle -> {
              StandingPosts.editAgain(handle, now);
              return handle.execute(
                  "UPDATE delivery SET state = 'IN_DOUBT', reason = 'stopped while sending'"
                      + " WHERE state = 'SENDING' AND lease_until < ?",
                  now.toEpochMilli());
            });
  }
}
