package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.ChosenQuote;
import org.jointheconversation.digest.Edition;
import org.jointheconversation.digest.EditionState;
import org.jointheconversation.digest.EditionStore;
import org.jointheconversation.digest.Subject;

/** {@link EditionStore} on the main database. Postings go into the same outbox as prompts. */
public final class SqlEditionStore implements EditionStore {
  private static final String SELECT =
      "SELECT id, consultation, title, week, organisation, number, state, frozen, figures"
          + " FROM edition ";

  private final Database database;
  private final LongSupplier randomIds;

  public SqlEditionStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public boolean insert(Edition draft, List<ChosenQuote> quotes, List<ChatChannel> review) {
    return database.write(
        handle -> {
          if (insert(handle, draft) == 0) {
            return false;
          }
          quotes.forEach(quote -> insert(handle, draft.id(), quote));
          queue(handle, draft.id(), review);
          return true;
        });
  }

  private static int insert(Handle handle, Edition draft) {
    Subject subject = draft.subject();
    return handle.execute(
        "INSERT INTO edition (id, consultation, title, week, organisation, number, state, frozen,"
            + " figures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        draft.id(),
        subject.consultation(),
        subject.title(),
        subject.week().toString(),
        subject.organisation().orElse(""),
        subject.edition(),
        draft.state().name(),
        draft.frozen(),
        draft.figures());
  }

  private static void insert(Handle handle, String edition, ChosenQuote quote) {
    handle.execute(
        "INSERT INTO quote (edition_id, quote_id, reply_id, theme, text)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        edition,
        quote.id(),
        quote.reply(),
        quote.theme(),
        quote.text());
  }

  /** A channel that got the draft gets the released digest too. */
  private void queue(Handle handle, String edition, List<ChatChannel> channels) {
    for (ChatChannel channel : channels) {
      handle.execute(
          "INSERT INTO delivery (id, edition_id, channel, platform, state, due_at, reason)"
              + " VALUES (?, ?, ?, ?, 'QUEUED', 0, '') ON CONFLICT (edition_id, channel)"
              + " DO UPDATE SET state = 'QUEUED', attempts = 0, due_at = 0",
          randomIds.getAsLong(),
          edition,
          channel.wire(),
          channel.platform().wire());
    }
  }

  @Override
  public Optional<Edition> find(String id) {
    return database.read(
        handle -> handle.select(SELECT + "WHERE id = ?", id).map((r, c) -> edition(r)).findOne());
  }

  @Override
  public Optional<Edition> latest(String consultation, IsoWeek week) {
    return database.read(
        handle ->
            handle
                .select(
                    SELECT
                        + "WHERE consultation = ? AND week = ? AND organisation = ''"
                        + " ORDER BY number DESC LIMIT 1",
                    consultation,
                    week.toString())
                .map((row, context) -> edition(row))
                .findOne());
  }

  @Override
  public List<Edition> list(String consultation) {
    return database.read(
        handle ->
            handle
                .select(SELECT + "WHERE consultation = ? ORDER BY week, number", consultation)
                .map((row, context) -> edition(row))
                .list());
  }

  private static Edition edition(ResultSet row) throws SQLException {
    String organisation = row.getString("organisation");
    Subject subject =
        new Subject(
            row.getString("consultation"),
            row.getString("title"),
            IsoWeek.parse(row.getString("week")),
            Optional.of(organisation).filter(name -> !name.isEmpty()),
            row.getInt("number"));
    return new Edition(
        row.getString("id"),
        subject,
        EditionState.valueOf(row.getString("state")),
        row.getString("frozen"),
        row.getString("figures"));
  }

  @Override
  public Map<String, String> quoteTexts(String id) {
    Map<String, String> texts = new TreeMap<>();
    database.read(
        handle ->
            handle
                .select("SELECT quote_id, text FROM quote WHERE edition_id = ?", id)
                .map((row, context) -> texts.put(row.getString(1), row.getString(2)))
                .list());
    return texts;
  }

  @Override
  public boolean hold(String id) {
    return database.write(
            handle ->
                handle.execute(
                    "UPDATE edition SET state = 'HELD' WHERE id = ? AND state = 'DRAFT'", id))
        == 1;
  }

  @Override
  public boolean release(String id, String by, Instant at, List<ChatChannel> to) {
    return database.write(
        handle -> {
          int released =
              handle.execute(
                  "UPDATE edition SET state = 'RELEASED', released_by = ?, released_at = ?"
                      + " WHERE id = ? AND state IN ('DRAFT', 'HELD')",
                  by,
                  at.toString(),
                  id);
          if (released == 1) {
            queue(handle, id, to);
          }
          return released == 1;
        });
  }
}
