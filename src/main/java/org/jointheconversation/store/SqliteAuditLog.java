package org.jointheconversation.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.ops.AuditLog;

/** {@link AuditLog} on the main database. Each entry's hash covers the hash of the one before. */
public final class SqliteAuditLog implements AuditLog {
  private final Database database;
  private final UnaryOperator<String> tokens;
  private final String systemAccount;
  private final Clock clock;

  /**
   * The log.
   *
   * @param tokens turns an account into the token that stands for it
   * @param systemAccount how the program was run: {@code cli} with the system's account, or {@code
   *     chat}
   */
  public SqliteAuditLog(
      Database database, UnaryOperator<String> tokens, String systemAccount, Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.systemAccount = systemAccount;
    this.clock = clock;
  }

  @Override
  public void record(String actor, String verb, String subject, String detail) {
    String token = tokens.apply(actor);
    database.write(
        handle -> {
          name(handle, token, actor);
          return append(handle, token, verb, subject, detail);
        });
  }

  /** The token of an account that something was done to, so that it can be resolved later. */
  public String subject(String account) {
    String token = tokens.apply(account);
    database.write(handle -> name(handle, token, account));
    return token;
  }

  private static int name(Handle handle, String token, String account) {
    return handle.execute(
        "INSERT INTO audit_actor (token, account) VALUES (?, ?) ON CONFLICT DO NOTHING",
        token,
        account);
  }

  private int append(Handle handle, String actor, String verb, String subject, String detail) {
    Optional<Entry> last = last(handle);
    Entry entry =
        new Entry(
            last.map(Entry::number).orElse(0L) + 1,
            clock.instant().toString(),
            actor,
            systemAccount,
            verb,
            subject,
            detail,
            "");
    return handle
        .createUpdate(
            "INSERT INTO audit_entry"
                + " (number, at, actor, system_account, verb, subject, detail, hash) VALUES"
                + " (:number, :at, :actor, :systemAccount, :verb, :subject, :detail, :hash)")
        .bindMethods(entry.sealed(last.map(Entry::hash).orElse("")))
        .execute();
  }

  private static Optional<Entry> last(Handle handle) {
    return entries(handle, "ORDER BY number DESC LIMIT 1").stream().findFirst();
  }

  private static List<Entry> entries(Handle handle, String order) {
    return handle
        .createQuery(
            "SELECT number, at, actor, system_account, verb, subject, detail, hash"
                + " FROM audit_entry "
                + order)
        .map(
            (row, context) ->
                new Entry(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8)))
        .list();
  }

  /**
   * Walks the chain.
   *
   * @return the number of the first entry that does not fit, or empty where all do
   */
  public Optional<Long> firstBroken() {
    String before = "";
    long expected = 1;
    for (Entry entry : database.read(handle -> entries(handle, "ORDER BY number"))) {
      if (entry.number() != expected || !entry.sealed(before).hash().equals(entry.hash())) {
        return Optional.of(entry.number());
      }
      before = entry.hash();
      expected++;
    }
    return Optional.empty();
  }

  /** Every entry as a line of tab-separated words, actors by the account they stand for. */
  public List<String> lines() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT e.number, e.at, coalesce(a.account, e.actor), e.system_account, e.verb,"
                        + " coalesce(s.account, e.subject), e.detail FROM audit_entry e"
                        + " LEFT JOIN audit_actor a ON a.token = e.actor"
                        + " LEFT JOIN audit_actor s ON s.token = e.subject ORDER BY e.number")
                .map(
                    (row, context) ->
                        String.join(
                            "\t",
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)))
                .list());
  }

  /** A row of the log. */
  public record Entry(
      long number,
      String at,
      String actor,
      String systemAccount,
      String verb,
      String subject,
      String detail,
      String hash) {

    /** The same entry with the hash over itself and the hash of the entry before. */
    Entry sealed(String hashBefore) {
      String covered =
          String.join(
              "\u0000",
              hashBefore,
              Long.toString(number),
              at,
              actor,
              systemAccount,
              verb,
              subject,
              detail);
      return new Entry(number, at, actor, systemAccount, verb, subject, detail, sha256(covered));
    }

    private static String sha256(String text) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
