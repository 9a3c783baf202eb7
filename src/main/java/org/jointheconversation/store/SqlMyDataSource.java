package org.jointheconversation.store;

import java.util.List;
import org.jointheconversation.audience.Persons;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.rights.MyDataSource;

/** {@link MyDataSource} on the main database. */
public final class SqlMyDataSource implements MyDataSource {
  private final Database database;
  private final Persons persons;

  public SqlMyDataSource(Database database, Persons persons) {
    this.database = database;
    this.persons = persons;
  }

  @Override
  public Persons persons() {
    return persons;
  }

  @Override
  public List<DeliveryRow> deliveries(long member) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT c.slug, r.prompt, d.state FROM delivery d"
                        + " JOIN round r ON r.id = d.round_id"
                        + " JOIN consultation c ON c.id = r.consultation_id"
                        + " WHERE d.member_id = ? ORDER BY r.slot",
                    member)
                .map(
                    (row, context) ->
                        new DeliveryRow(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  @Override
  public List<DeliveryRow> previews(ChatUser account) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT c.slug, w.prompt, d.state FROM preview w"
                        + " JOIN delivery d ON d.id = w.delivery_id"
                        + " JOIN revision v ON v.id = w.revision_id"
                        + " JOIN consultation c ON c.id = v.consultation_id"
                        + " WHERE d.channel = ? ORDER BY d.due_at",
                    account.wire())
                .map(
                    (row, context) ->
                        new DeliveryRow(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  @Override
  public int answeredBeyondReach(long member) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT count(*) FROM participation p JOIN round r ON r.id = p.round_id"
                        + " JOIN consultation c ON c.id = r.consultation_id"
                        + " WHERE p.member_id = ? AND p.replied = 1 AND c.state = 'CLOSED'",
                    member)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<String> themes(long reply) {
    return database.read(
        handle ->
            handle
                .select("SELECT theme FROM assignment WHERE reply_id = ? ORDER BY place", reply)
                .mapTo(String.class)
                .list());
  }
}
