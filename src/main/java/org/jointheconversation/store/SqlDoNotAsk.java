package org.jointheconversation.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jointheconversation.audience.AudienceMember;
import org.jointheconversation.audience.DoNotAsk;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.PersonKey;
import org.jointheconversation.privacy.Pseudonyms;

/** {@link DoNotAsk} beside the keys, where no backup of the rest brings anything back. */
public final class SqlDoNotAsk implements DoNotAsk {
  private static final String PURPOSE = "erased";

  private final Database keysDatabase;
  private final KeyStore keys;

  public SqlDoNotAsk(Database keysDatabase, KeyStore keys) {
    this.keysDatabase = keysDatabase;
    this.keys = keys;
  }

  @Override
  public List<AudienceMember> without(List<AudienceMember> members) {
    Set<String> marks = marks();
    return marks.isEmpty()
        ? members
        : members.stream()
            .filter(member -> !marks.contains(mark(member.account())))
            .filter(member -> !marks.contains(mark(member.person())))
            .toList();
  }

  /** Those whose account is marked. */
  List<ChatUser> marked(Collection<ChatUser> accounts) {
    Set<String> marks = marks();
    return accounts.stream().filter(account -> marks.contains(mark(account))).toList();
  }

  boolean isEmpty() {
    return marks().isEmpty();
  }

  private Set<String> marks() {
    return keysDatabase.read(
        handle ->
            new HashSet<>(handle.select("SELECT mark FROM erased").mapTo(String.class).list()));
  }

  @Override
  public boolean isMarked(ChatUser account) {
    String mark = mark(account);
    return keysDatabase.read(handle -> erasure(handle, mark)).isPresent();
  }

  private static Optional<Long> erasure(Handle handle, String mark) {
    return handle
        .select("SELECT erasure FROM erased WHERE mark = ?", mark)
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public boolean lift(ChatUser account) {
    String mark = mark(account);
    if (keysDatabase.read(handle -> erasure(handle, mark)).isEmpty()) {
      return false;
    }
    return keysDatabase.write(
        handle ->
            handle.execute(
                    "DELETE FROM erased WHERE erasure = (SELECT erasure FROM erased WHERE mark = ?)",
                    mark)
                > 0);
  }

  /** The marks of somebody, made before the transaction that adds them. */
  List<String> marksOf(Collection<ChatUser> accounts, Collection<PersonKey> persons) {
    return Stream.concat(accounts.stream().map(this::mark), persons.stream().map(this::mark))
        .toList();
  }

  /** Adds the marks of one erasure, inside a transaction of the keys database. */
  static void add(Handle handle, long erasure, List<String> marks) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO erased (mark, erasure) VALUES (?, ?)"
                + " ON CONFLICT (mark) DO UPDATE SET erasure = excluded.erasure");
    marks.forEach(mark -> batch.add(mark, erasure));
    batch.execute();
  }

  private String mark(ChatUser account) {
    return Pseudonyms.erasedMark(keys.installationKey(PURPOSE), account.wire());
  }

  private String mark(PersonKey person) {
    return Pseudonyms.erasedMark(keys.installationKey(PURPOSE), person.value());
  }
}
