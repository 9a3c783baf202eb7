package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.privacy.ReplyText;
import org.jointheconversation.reply.KeptReply;
import org.jointheconversation.reply.KeptSignal;
import org.jointheconversation.reply.NewReply;
import org.jointheconversation.reply.Origin;
import org.jointheconversation.reply.ReplyDraft;
import org.jointheconversation.reply.ReplyStore;
import org.jointheconversation.safety.Concern;

/** {@link ReplyStore} on the main database; what was withdrawn is remembered beside the keys. */
public final class SqlReplyStore implements ReplyStore {
  private static final String INSERT =
      "INSERT INTO reply (id, consultation_id, prompt, week, handle, person_known, platform,"
          + " privacy_version, organisation, role, site, text, minutes_lost, times_a_week,"
          + " may_quote, safety, concerns)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;
  private final Database keys;
  private final KeptSignal signal;
  private final ReplacedWords replacedWords;

  /**
   * @param signal raised after each commit with something new to theme
   */
  public SqlReplyStore(Database database, Database keys, KeptSignal signal) {
    this.database = database;
    this.keys = keys;
    this.signal = signal;
    this.replacedWords = new ReplacedWords(database);
  }

  @Override
  public Outcome keep(NewReply reply, OptionalLong participant, SeenEvent event) {
    Outcome outcome = keepNow(reply, participant, event);
    signal.raise();
    return outcome;
  }

  private Outcome keepNow(NewReply reply, OptionalLong participant, SeenEvent event) {
    return database.write(
        handle -> {
          if (!isRunning(handle, reply.occasion().consultation())) {
            return Outcome.CLOSED;
          }
          if (participant.isPresent() && !isMember(handle, participant.getAsLong())) {
            return Outcome.NO_WRITER;
          }
          if (!remember(handle, event)) {
            return Outcome.REPEATED;
          }
          insert(handle, reply);
          if (reply.occasion().round().isPresent()) {
            answered(handle, reply, reply.occasion().round().getAsLong(), participant);
          }
          return Outcome.KEPT;
        });
  }

  private static void answered(
      Handle handle, NewReply reply, long round, OptionalLong participant) {
    if (mark(handle, round, participant, true) == 0 && isFirst(handle, reply)) {
      countInChannel(handle, round, 1);
    }
  }

  /** Whether its writer has said nothing else to this prompt in this week. */
  private static boolean isFirst(Handle handle, NewReply reply) {
    return handle
        .select(
            "SELECT 1 FROM reply WHERE handle = ? AND prompt = ? AND id <> ?",
            reply.handle(),
            reply.occasion().prompt().orElse(""),
            reply.id())
        .mapTo(Integer.class)
        .findFirst()
        .isEmpty();
  }

  /** Counts only where the round went to a channel. */
  private static void countInChannel(Handle handle, long round, int by) {
    handle.execute(
        "UPDATE round SET replied = replied + ? WHERE id = ? AND replied + ? >= 0 AND EXISTS"
            + " (SELECT 1 FROM delivery d WHERE d.round_id = round.id AND d.channel IS NOT NULL)",
        by,
        round,
        by);
  }

  /** Asked inside the transaction: closing cannot come between this and the reply. */
  private static boolean isRunning(Handle handle, long consultation) {
    return handle
        .select(
            "SELECT 1 FROM consultation WHERE id = ? AND state = 'RUNNING' <forShare>",
            consultation)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Asked inside the transaction, too: erasing cannot come between this and the reply. */
  private static boolean isMember(Handle handle, long member) {
    return handle
        .select("SELECT 1 FROM member WHERE id = ? <forShare>", member)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static boolean remember(Handle handle, SeenEvent event) {
    return handle.execute(
            "INSERT INTO seen_event (event_key, seen_hour) VALUES (?, ?) ON CONFLICT DO NOTHING",
            event.key(),
            event.hour())
        == 1;
  }

  private static void insert(Handle handle, NewReply reply) {
    Origin origin = reply.origin();
    ReplyDraft draft = reply.draft();
    handle.execute(
        INSERT,
        reply.id(),
        reply.occasion().consultation(),
        reply.occasion().prompt().orElse(null),
        reply.occasion().week().toString(),
        reply.handle(),
        reply.personKnown(),
        origin.platform().orElse(null),
        origin.privacyVersion().orElse(null),
        origin.organisation().orElse(null),
        origin.role().orElse(null),
        origin.site().orElse(null),
        draft.text().reveal(),
        boxed(draft.minutesLost()),
        boxed(draft.timesAWeek()),
        draft.mayQuote(),
        Flags.state(reply.concerns()),
        Flags.written(reply.concerns()));
    awaitThemes(handle, reply.id());
  }

  private static void awaitThemes(Handle handle, long reply) {
    handle.execute("INSERT INTO unthemed (reply_id) VALUES (?) ON CONFLICT DO NOTHING", reply);
  }

  /** How many were marked: none where this round did not ask the member. */
  private static int mark(Handle handle, long round, OptionalLong member, boolean replied) {
    return member.isEmpty()
        ? 0
        : handle.execute(
            "UPDATE participation SET replied = ? WHERE round_id = ? AND member_id = ?",
            replied,
            round,
            member.getAsLong());
  }

  @Override
  public void keepAll(List<NewReply> replies) {
    database.write(
        handle -> {
          replies.forEach(reply -> insert(handle, reply));
          return null;
        });
  }

  @Override
  public List<KeptReply> ofHandles(long consultation, Collection<String> handles) {
    if (handles.isEmpty()) {
      return List.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, handle, week, prompt, text, minutes_lost, times_a_week, may_quote"
                        + " FROM reply WHERE handle IN (<handles>)"
                        + " AND consultation_id = :consultation ORDER BY id")
                .bindList("handles", List.copyOf(handles))
                .bind("consultation", consultation)
                .map((row, context) -> kept(row))
                .list());
  }

  private static KeptReply kept(ResultSet row) throws SQLException {
    return new KeptReply(
        row.getLong("id"),
        row.getString("handle"),
        IsoWeek.parse(row.getString("week")),
        Optional.ofNullable(row.getString("prompt")),
        new ReplyDraft(
            ReplyText.of(row.getString("text")),
            number(row, "minutes_lost"),
            number(row, "times_a_week"),
            row.getBoolean("may_quote")));
  }

  @Override
  public boolean replace(
      long reply, ReplyDraft draft, Set<Concern> concerns, OptionalLong round, SeenEvent event) {
    boolean kept =
        database.write(
            handle -> {
              if (!remember(handle, event)) {
                return false;
              }
              SqlTouchedWeeks.touch(handle, List.of(reply));
              // The reply first: whoever themes it right now has then done so, and that is
              // forgotten.
              boolean replaced = replace(handle, reply, draft, concerns);
              forgetDerived(handle, reply);
              if (replaced) {
                awaitThemes(handle, reply);
              }
              count(handle, round, "edited");
              return replaced;
            });
    replacedWords.note();
    return kept;
  }

  private static boolean replace(
      Handle handle, long reply, ReplyDraft draft, Set<Concern> concerns) {
    return handle.execute(
            "UPDATE reply SET text = ?, minutes_lost = ?, times_a_week = ?, may_quote = ?,"
                + " safety = ?, concerns = ? WHERE id = ?",
            draft.text().reveal(),
            boxed(draft.minutesLost()),
            boxed(draft.timesAWeek()),
            draft.mayQuote(),
            Flags.state(concerns),
            Flags.written(concerns),
            reply)
        == 1;
  }

  private static void forgetDerived(Handle handle, long reply) {
    handle.execute("DELETE FROM reply_vector WHERE reply_id = ?", reply);
    handle.execute("DELETE FROM assignment WHERE reply_id = ?", reply);
    handle.execute("DELETE FROM coded_reply WHERE reply_id = ?", reply);
    handle.execute("DELETE FROM emergent_reply WHERE reply_id = ?", reply);
    StandingQuotes.remove(handle, reply);
  }

  @Override
  public void withdraw(long reply, OptionalLong round) {
    // First beside the keys: a backup that is put back must lose the reply again, whatever happens.
    long generation =
        keys.write(
            handle -> {
              WithdrawnReplies.add(handle, List.of(reply));
              return KeysPair.count(handle);
            });
    database.write(
        handle -> {
          count(handle, round, "withdrew");
          SqlTouchedWeeks.touch(handle, List.of(reply));
          KeysPair.remember(handle, generation);
          return WithdrawnReplies.delete(handle, List.of(reply));
        });
    replacedWords.note();
  }

  private static void count(Handle handle, OptionalLong round, String counter) {
    if (round.isPresent()) {
      handle.execute(
          "UPDATE round SET " + counter + " = " + counter + " + 1 WHERE id = ?", round.getAsLong());
    }
  }

  @Override
  public void unmark(long round, OptionalLong member) {
    database.write(
        handle -> {
          if (mark(handle, round, member, false) == 0) {
            countInChannel(handle, round, -1);
          }
          return null;
        });
  }

  /** By id, so that rows which lie side by side go together. */
  @Override
  public int purge(long consultation, int most) {
    List<Long> replies =
        database.read(
            handle ->
                handle
                    .select(
                        "SELECT id FROM reply WHERE consultation_id = ? ORDER BY id LIMIT ?",
                        consultation,
                        most)
                    .mapTo(Long.class)
                    .list());
    if (!replies.isEmpty()) {
      database.writeInPortions(replies, WithdrawnReplies::delete);
      if (replies.size() < most) {
        new StaleCopies(database).overwriteWhereQuick();
      }
      database.forgetDeleted();
    }
    return replies.size();
  }

  @Override
  public void forgetReplaced() {
    replacedWords.forget();
  }

  @Override
  public void forgetEvents(long beforeHour) {
    database.write(
        handle -> handle.execute("DELETE FROM seen_event WHERE seen_hour < ?", beforeHour));
  }

  private static Integer boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  private static OptionalInt number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
