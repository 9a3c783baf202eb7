package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.delivery.Delivery;
import org.jointheconversation.delivery.DeliveryState;
import org.jointheconversation.delivery.DeliveryStore;

/** {@link DeliveryStore} on the main database. */
public final class SqliteDeliveryStore implements DeliveryStore {
  /** Nothing of a round leaves before the round is written to its end. */
  private static final String DUE =
      """
      SELECT d.id, d.round_id, d.edition_id, d.channel, d.attempts,
             m.platform, m.team, m.account, coalesce(m.stopped, 0) AS stopped, r.state AS round
      FROM delivery d
      LEFT JOIN member m ON m.id = d.member_id
      LEFT JOIN round r ON r.id = d.round_id
      WHERE d.platform = :platform AND d.state IN ('QUEUED', 'RETRYING') AND d.due_at <= :now
        AND (r.state IS NULL OR r.state NOT IN ('REQUESTED', 'WRITING'))
      ORDER BY d.channel IS NULL, d.due_at
      LIMIT :most
      """;

  private final Database database;

  public SqliteDeliveryStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Delivery> claim(Platform platform, int most, Instant now, Instant leaseUntil) {
    // A look before the leap: an idle outbox costs no commit.
    if (database.read(handle -> due(handle, platform, 1, now)).isEmpty()) {
      return List.of();
    }
    return database.write(handle -> claim(handle, due(handle, platform, most, now), leaseUntil));
  }

  private static List<Due> due(Handle handle, Platform platform, int most, Instant now) {
    return handle
        .createQuery(DUE)
        .bind("platform", platform.wire())
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> Due.read(row))
        .list();
  }

  private static List<Delivery> claim(Handle handle, List<Due> due, Instant leaseUntil) {
    List<Delivery> claimed = new ArrayList<>();
    for (Due one : due) {
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

  /** A delivery that is due, with what decides whether it is still wanted. */
  private record Due(Delivery delivery, boolean wanted) {

    static Due read(ResultSet row) throws SQLException {
      boolean prompt = row.getString("channel") == null;
      Delivery.Addressee addressee =
          prompt
              ? new Delivery.Person(row.getLong("round_id"), user(row))
              : new Delivery.Place(
                  row.getString("edition_id"), ChatChannel.parse(row.getString("channel")));
      boolean wanted =
          !prompt || !row.getBoolean("stopped") && "OPEN".equals(row.getString("round"));
      return new Due(new Delivery(row.getLong("id"), addressee, row.getInt("attempts")), wanted);
    }

    private static ChatUser user(ResultSet row) throws SQLException {
      return new ChatUser(
          Platform.parse(row.getString("platform")),
          row.getString("team"),
          row.getString("account"));
    }
  }
}
