package org.jointheconversation.store;

import java.util.List;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.rights.MyDataSource;

/** {@link MyDataSource} on the main database. */
public final class SqlMyDataSource implements MyDataSource {
  private final Database database;

  public SqlMyDataSource(Database database) {
    this.database = database;
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
  public List<PersonKey> persons(long consultation, long member) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT a.person FROM audience_member a"
                        + " JOIN revision v ON v.id = a.revision_id"
                        + " WHERE a.member_id = ? AND v.consultation_id = ?",
                    member,
                    consultation)
                .map((row, context) -> new PersonKey(row.getString(1)))
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
