package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.reply.FlagStore;
import org.jointheconversation.safety.Concern;

/** {@link FlagStore} on the main database. */
public final class SqlFlagStore implements FlagStore {
  private final Database database;

  public SqlFlagStore(Database database) {
    this.database = database;
  }

  @Override
  public Map<Long, ReplyText> unseen(int most) {
    Map<Long, ReplyText> unseen = new HashMap<>();
    database.read(
        handle ->
            handle
                .select("SELECT id, text FROM reply WHERE safety = 'UNSEEN' LIMIT ?", most)
                .map(
                    (row, context) ->
                        unseen.put(row.getLong("id"), ReplyText.of(row.getString("text"))))
                .list());
    return unseen;
  }

  @Override
  public void see(Map<Long, Set<Concern>> concerns) {
    database.write(
        handle -> {
          concerns.forEach((reply, tells) -> see(handle, reply, tells));
          return null;
        });
  }

  /** What must be looked at first is quoted nowhere, not even where it was. */
  private static void see(Handle handle, long reply, Set<Concern> concerns) {
    handle.execute(
        "UPDATE reply SET safety = ?, concerns = ? WHERE id = ? AND safety = 'UNSEEN'",
        Flags.state(concerns),
        Flags.written(concerns),
        reply);
    if (!concerns.isEmpty()) {
      StandingQuotes.remove(handle, reply);
    }
  }

  @Override
  public List<Flagged> waiting() {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT id, consultation_id, prompt, week, concerns, text FROM reply"
                        + " WHERE safety = 'WAITING' ORDER BY week, random()")
                .map((row, context) -> flagged(row))
                .list());
  }

  private static Flagged flagged(ResultSet row) throws SQLException {
    String week = row.getString("week");
    return new Flagged(
        row.getLong("id"),
        row.getLong("consultation_id"),
        Optional.ofNullable(row.getString("prompt")),
        Optional.of(week).filter(known -> !known.equals(UnlinkingRows.NO_WEEK)).map(IsoWeek::parse),
        Flags.read(row.getString("concerns")),
        ReplyText.of(row.getString("text")));
  }

  @Override
  public boolean decide(Flagged reply, Decision decision) {
    return database.write(
        handle ->
            handle.execute(
                    "UPDATE reply SET safety = ? WHERE id = ? AND safety = 'WAITING' AND text = ?",
                    decision.name(),
                    reply.id(),
                    reply.text().reveal())
                == 1);
  }
}
