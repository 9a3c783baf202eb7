package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.digest.ChosenQuote;
import org.jointheconversation.digest.Edition;
import org.jointheconversation.digest.EditionState;
import org.jointheconversation.digest.EditionStore;
import org.jointheconversation.digest.NewEdition;
import org.jointheconversation.digest.Scope;
import org.jointheconversation.digest.Subject;

/** {@link EditionStore} on the main database. Postings go into the same outbox as prompts. */
public final class SqlEditionStore implements EditionStore {
  private static final String SELECT =
      "SELECT id, consultation, title, week, organisation, number, state, figures"
          + " FROM edition ";

  private final Database database;
  private final LongSupplier randomIds;

  public SqlEditionStore(Database database, LongSupplier randomIds) {
    this.database = database;
    this.randomIds = randomIds;
  }

  @Override
  public boolean insert(List<NewEdition> editions, Instant at) {
    return database.write(
        handle -> {
          if (insert(handle, editions.get(0), at) == 0) {
            return false;
          }
          editions.stream().skip(1).forEach(one -> insert(handle, one, at));
          for (NewEdition one : editions) {
            one.quotes().forEach(quote -> insert(handle, one.edition().id(), quote));
            queue(handle, one.edition().id(), one.channels());
          }
          return true;
        });
  }

  static int insert(Handle handle, NewEdition one, Instant at) {
    Edition edition = one.edition();
    Subject subject = edition.subject();
    boolean isPublic = edition.state() == EditionState.RELEASED;
    return handle.execute(
        "INSERT INTO edition (id, consultation, title, week, organisation, number, state, frozen,"
            + " figures, released_by, released_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        edition.id(),
        subject.consultation(),
        subject.title(),
        subject.week().toString(),
        subject.organisation().orElse(""),
        subject.edition(),
        edition.state().name(),
        one.frozen().get(),
        edition.figures(),
        isPublic ? "system" : null,
        isPublic ? at.toString() : null);
  }

  static void insert(Handle handle, String edition, ChosenQuote quote) {
    handle.execute(
        "INSERT INTO quote (edition_id, quote_id, reply_id, theme, text)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        edition,
        quote.id(),
        quote.reply(),
        quote.theme(),
        quote.text());
  }

  private void queue(Handle handle, String edition, List<ChatChannel> channels) {
    channels.forEach(channel -> QueuedPosts.add(handle, randomIds.getAsLong(), edition, channel));
  }

  @Override
  public int requeue(String id) {
    return database.write(handle -> QueuedPosts.again(handle, id));
  }

  @Override
  public Optional<Edition> find(String id) {
    return database.read(
        handle -> handle.select(SELECT + "WHERE id = ?", id).map((r, c) -> edition(r)).findOne());
  }

  @Override
  public String frozen(String id) {
    return database.read(
        handle ->
            handle.select("SELECT frozen FROM edition WHERE id = ?", id).mapTo(String.class).one());
  }

  @Override
  public Optional<Edition> latest(String consultation, IsoWeek week, Scope scope) {
    return database.read(
        handle ->
            handle
                .select(
                    SELECT
                        + "WHERE consultation = ? AND week = ? AND organisation = ?"
                        + " ORDER BY number DESC LIMIT 1",
                    consultation,
                    week.toString(),
                    scope.organisation().orElse(""))
                .map((row, context) -> edition(row))
                .findOne());
  }

  @Override
  public List<Edition> latest(String consultation, IsoWeek week) {
    return database.read(
        handle ->
            handle
                .select(
                    SELECT
                        + "e WHERE consultation = ? AND week = ? AND number = (SELECT max(number)"
                        + " FROM edition l WHERE l.consultation = e.consultation"
                        + " AND l.week = e.week AND l.organisation = e.organisation)"
                        + " ORDER BY organisation",
                    consultation,
                    week.toString())
                .map((row, context) -> edition(row))
                .list());
  }

  @Override
  public List<IsoWeek> weeks(String consultation) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT DISTINCT week FROM edition WHERE consultation = ? ORDER BY week",
                    consultation)
                .mapTo(String.class)
                .map(IsoWeek::parse)
                .list());
  }

  @Override
  public List<Edition> waiting(String consultation) {
    return database.read(
        handle ->
            handle
                .select(
                    SELECT
                        + "WHERE consultation = ? AND state <> 'RELEASED' AND NOT EXISTS"
                        + " (SELECT 1 FROM edition later WHERE later.week = edition.week"
                        + " AND later.consultation = edition.consultation"
                        + " AND later.organisation = edition.organisation"
                        + " AND later.number > edition.number) ORDER BY week, organisation",
                    consultation)
                .map((row, context) -> edition(row))
                .list());
  }

  @Override
  public List<Edition> list(String consultation) {
    return database.read(
        handle ->
            handle
                .select(
                    SELECT + "WHERE consultation = ? ORDER BY week, organisation, number",
                    consultation)
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
        row.getString("figures"));
  }

  @Override
  public List<ChosenQuote> quotes(String id) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT quote_id, reply_id, theme, text FROM quote WHERE edition_id = ?"
                        + " ORDER BY quote_id",
                    id)
                .map(
                    (row, context) ->
                        new ChosenQuote(
                            row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list());
  }

  @Override
  public boolean replace(List<Replacement> replacements) {
    return database.write(
        handle -> {
          boolean none = replacements.stream().anyMatch(one -> !isDraft(handle, one.draft()));
          if (!none) {
            replacements.forEach(one -> ReplacedDrafts.replace(handle, one));
          }
          return !none;
        });
  }

  private static boolean isDraft(Handle handle, String id) {
    return handle
        .select("SELECT state FROM edition WHERE id = ? <forUpdate>", id)
        .mapTo(String.class)
        .findOne()
        .filter(state -> !state.equals(EditionState.RELEASED.name()))
        .isPresent();
  }

  @Override
  public boolean holdQuote(String id, String theme) {
    return database.write(
        handle -> {
          List<Long> replies =
              handle
                  .select(
                      "SELECT reply_id FROM quote WHERE edition_id = ? AND theme = ?", id, theme)
                  .mapTo(Long.class)
                  .list();
          for (long reply : replies) {
            SqlTouchedWeeks.touch(handle, List.of(reply));
            handle.execute(
                "INSERT INTO held_quote (reply_id) VALUES (?) ON CONFLICT DO NOTHING", reply);
            StandingQuotes.remove(handle, reply);
          }
          return !replies.isEmpty();
        });
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
            // Where the draft stands it becomes the digest.
            QueuedPosts.again(handle, id);
          }
          return released == 1;
        });
  }
}
