package org.jointheconversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.consultation.IsoWeek;
import org.jointheconversation.outcome.Check;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.rights.ErasureStore;
import org.jointheconversation.rights.Traces;

/** {@link ErasureStore} on the main database; the list of what was erased lies beside the keys. */
public final class SqlErasureStore implements ErasureStore {
  /** Below what SQLite takes in one list. */
  private static final int HANDLES_A_READ = 500;

  private static final int MEMBERS_A_READ = 10_000;

  private final Database database;
  private final Database keys;
  private final SqlDoNotAsk marks;
  private final LongSupplier randomIds;

  public SqlErasureStore(
      Database database, Database keys, SqlDoNotAsk marks, LongSupplier randomIds) {
    this.database = database;
    this.keys = keys;
    this.marks = marks;
    this.randomIds = randomIds;
  }

  @Override
  public Optional<Traces> find(ChatUser account) {
    return database.read(
        handle -> {
          List<Traces.Account> accounts = accounts(handle, account);
          return accounts.isEmpty()
              ? Optional.empty()
              : Optional.of(new Traces(accounts, persons(handle, accounts)));
        });
  }

  /** The account and those that any revision lists or listed as the same person. */
  private static List<Traces.Account> accounts(Handle handle, ChatUser account) {
    return handle
        .createQuery(
            """
            WITH subject AS (
              SELECT id FROM member
              WHERE platform = :platform AND team = :team AND account = :account
            )
            SELECT id, platform, team, account FROM member WHERE id IN (
              SELECT id FROM subject
              UNION
              SELECT o.member_id FROM subject s
              JOIN audience_member a ON a.member_id = s.id
              JOIN audience_member o ON o.revision_id = a.revision_id AND o.person = a.person)
            """)
        .bind("platform", account.platform().wire())
        .bind("team", account.team())
        .bind("account", account.user())
        .map((row, context) -> account(row))
        .list();
  }

  private static Traces.Account account(ResultSet row) throws SQLException {
    return new Traces.Account(
        row.getLong(1),
        new ChatUser(Platform.parse(row.getString(2)), row.getString(3), row.getString(4)));
  }

  private static Set<PersonKey> persons(Handle handle, List<Traces.Account> accounts) {
    Set<PersonKey> persons = new HashSet<>();
    for (Traces.Account account : accounts) {
      handle
          .select(
              "SELECT DISTINCT person FROM audience_member WHERE member_id = ?", account.member())
          .mapTo(String.class)
          .forEach(person -> persons.add(new PersonKey(person)));
    }
    return persons;
  }

  @Override
  public List<Check> checks(long consultation) {
    return new SqlOutcomeStore(database, randomIds)
        .running().stream().filter(check -> check.consultation() == consultation).toList();
  }

  @Override
  public Map<Long, IsoWeek> statements(long consultation) {
    return new SqlStatementStore(database, randomIds).answered(consultation);
  }

  @Override
  public List<Long> replies(Collection<String> handles) {
    return database.read(handle -> replies(handle, List.copyOf(handles)));
  }

  private static List<Long> replies(Handle handle, List<String> handles) {
    List<Long> replies = new ArrayList<>();
    for (int from = 0; from < handles.size(); from += HANDLES_A_READ) {
      int to = Math.min(handles.size(), from + HANDLES_A_READ);
      replies.addAll(
          handle
              .createQuery("SELECT id FROM reply WHERE handle IN (<handles>)")
              .bindList("handles", handles.subList(from, to))
              .mapTo(Long.class)
              .list());
    }
    return replies;
  }

  @Override
  public void remember(ChatUser asked, Traces traces, List<Long> replies) {
    List<ChatUser> accounts =
        new ArrayList<>(traces.accounts().stream().map(Traces.Account::user).toList());
    accounts.add(asked);
    List<String> mine = marks.marksOf(accounts, traces.persons());
    long generation =
        keys.write(
            handle -> {
              SqlDoNotAsk.add(handle, randomIds.getAsLong(), mine);
              WithdrawnReplies.add(handle, replies);
              return KeysPair.count(handle);
            });
    database.write(handle -> KeysPair.remember(handle, generation));
  }

  @Override
  public void removePreviews(ChatUser account) {
    String shown = "(SELECT delivery_id FROM preview)";
    database.write(
        handle -> {
          handle.execute(
              "DELETE FROM delivery WHERE channel = ? AND id IN " + shown, account.wire());
          return handle.execute(
              "DELETE FROM preview WHERE delivery_id NOT IN (SELECT id FROM delivery)");
        });
  }

  @Override
  public void removeReplies(List<Long> replies) {
    database.writeInPortions(
        replies,
        (handle, portion) -> {
          SqlTouchedWeeks.touch(handle, portion);
          WithdrawnReplies.delete(handle, portion);
        });
  }

  @Override
  public Removed remove(Traces traces, Collection<String> handles) {
    List<String> mine = List.copyOf(handles);
    List<Long> late = new ArrayList<>();
    int removed =
        database.write(
            handle -> {
              hold(handle, traces);
              late.addAll(replies(handle, mine));
              SqlTouchedWeeks.touch(handle, late);
              WithdrawnReplies.delete(handle, late);
              removeVotes(handle, mine);
              int deliveries = 0;
              for (Traces.Account account : traces.accounts()) {
                deliveries += remove(handle, account);
              }
              return deliveries;
            });
    keys.write(
        handle -> {
          WithdrawnReplies.add(handle, late);
          return null;
        });
    return new Removed(late.size(), removed);
  }

  private static void removeVotes(Handle handle, List<String> voters) {
    for (String table : List.of("outcome_vote", "statement_vote")) {
      PreparedBatch batch = handle.prepareBatch("DELETE FROM " + table + " WHERE voter = ?");
      voters.forEach(batch::add);
      batch.execute();
    }
  }

  /** Whoever keeps a reply of theirs right now has then done so, and it is found. */
  private static void hold(Handle handle, Traces traces) {
    for (Traces.Account account : traces.accounts()) {
      handle
          .select("SELECT id FROM member WHERE id = ? <forUpdate>", account.member())
          .mapTo(Long.class)
          .findOne();
    }
  }

  private static int remove(Handle handle, Traces.Account account) {
    int deliveries = handle.execute("DELETE FROM delivery WHERE member_id = ?", account.member());
    handle.execute("DELETE FROM participation WHERE member_id = ?", account.member());
    handle.execute("DELETE FROM audience_member WHERE member_id = ?", account.member());
    handle.execute(
        "DELETE FROM address WHERE kind = 'user' AND platform = ? AND team = ? AND target = ?",
        account.user().platform().wire(),
        account.user().team(),
        account.user().user());
    handle.execute("DELETE FROM member WHERE id = ?", account.member());
    return deliveries;
  }

  @Override
  public List<ChatUser> broughtBack() {
    List<ChatUser> back = new ArrayList<>();
    if (marks.isEmpty()) {
      return back;
    }
    long after = -1;
    List<Traces.Account> portion = members(after);
    while (!portion.isEmpty()) {
      back.addAll(marks.marked(portion.stream().map(Traces.Account::user).toList()));
      after = portion.get(portion.size() - 1).member();
      portion = members(after);
    }
    return back;
  }

  private List<Traces.Account> members(long after) {
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT id, platform, team, account FROM member WHERE id > ? ORDER BY id LIMIT ?",
                    after,
                    MEMBERS_A_READ)
                .map((row, context) -> account(row))
                .list());
  }

  @Override
  public void settle() {
    new StaleCopies(database).overwriteWhereQuick();
    database.forgetDeleted();
    keys.forgetDeleted();
  }
}
