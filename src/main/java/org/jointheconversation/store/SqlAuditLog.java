package org.jointheconversation.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.ops.AuditLog;
import org.jointheconversation.ops.AuditSubjects;
import org.jointheconversation.privacy.MasterKeys;

/**
 * {@link AuditLog} on the main database. Each entry's hash covers the hash of the one before; the
 * last one and who the tokens stand for lie beside the keys, sealed. Thread-safe.
 */
public final class SqlAuditLog implements AuditLog, AuditSubjects {
  private static final String SELECT =
      "SELECT number, at, actor, system_account, verb, subject, detail, hash FROM audit_entry ";

  private final Database database;
  private final AuditIdentities identities;
  private final AuditHead head;
  private final UnaryOperator<String> tokens;
  private final String systemAccount;
  private final Clock clock;

  /** The two databases that it needs. */
  public record Databases(Database main, Database keys) {}

  /**
   * The log.
   *
   * @param tokens turns an account into the token that stands for it
   * @param systemAccount how the program was run: {@code cli} with the system's account, or {@code
   *     serve}
   */
  public SqlAuditLog(
      Databases databases,
      MasterKeys master,
      UnaryOperator<String> tokens,
      String systemAccount,
      Clock clock) {
    this.database = databases.main();
    this.identities = new AuditIdentities(databases.keys(), master);
    this.head = new AuditHead(databases.keys(), master);
    this.tokens = tokens;
    this.systemAccount = systemAccount;
    this.clock = clock;
    identities.takeOver(database);
  }

  @Override
  public void record(String actor, String verb, String subject, String detail) {
    String token = subject(actor);
    Optional<AuditHead.Head> known = head.read();
    AuditHead.Head now =
        database.write(handle -> append(handle, token, verb, subject, detail).head());
    // A log that was cut short before must not look whole once it has grown again.
    if (known.isEmpty() || database.read(handle -> holds(handle, known.get()))) {
      head.advance(now);
    }
  }

  @Override
  public String subject(String account) {
    String token = tokens.apply(account);
    identities.add(token, account);
    return token;
  }

  @Override
  public String nameless(String account) {
    return tokens.apply(account);
  }

  @Override
  public boolean forget(String account) {
    String token = tokens.apply(account);
    boolean acted = database.read(handle -> acted(handle, token));
    if (!acted) {
      identities.forget(token);
    }
    return !acted;
  }

  private static boolean acted(Handle handle, String token) {
    return handle
        .select("SELECT 1 FROM audit_entry WHERE actor = ? LIMIT 1", token)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /**
   * Goes on after a backup was put back, and says in the log how much of it that took away.
   *
   * @param actor who put it back
   */
  public void putBack(String actor) {
    String token = subject(actor);
    long reached = database.read(SqlAuditLog::last).map(Entry::number).orElse(0L);
    String lost =
        head.read()
            .filter(known -> known.number() > reached)
            .map(known -> (known.number() - reached) + " later entries are not in the backup")
            .orElse("");
    head.set(database.write(handle -> append(handle, token, "restore", "", lost).head()));
  }

  private Entry append(Handle handle, String actor, String verb, String subject, String detail) {
    database.takeTurn(handle, Turn.AUDIT);
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
                "")
            .sealed(last.map(Entry::hash).orElse(""));
    handle
        .createUpdate(
            "INSERT INTO audit_entry"
                + " (number, at, actor, system_account, verb, subject, detail, hash) VALUES"
                + " (:number, :at, :actor, :systemAccount, :verb, :subject, :detail, :hash)")
        .bindMethods(entry)
        .execute();
    return entry;
  }

  private static boolean holds(Handle handle, AuditHead.Head known) {
    return handle
        .select("SELECT hash FROM audit_entry WHERE number = ?", known.number())
        .mapTo(String.class)
        .findOne()
        .filter(known.hash()::equals)
        .isPresent();
  }

  private static Optional<Entry> last(Handle handle) {
    return entries(handle, "ORDER BY number DESC LIMIT 1").stream().findFirst();
  }

  private static List<Entry> entries(Handle handle, String order) {
    return handle
        .createQuery(SELECT + order)
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
   * @return what does not fit first, in words; empty where all does
   */
  public Optional<String> finding() {
    String before = "";
    long reached = 0;
    for (Entry entry : database.read(handle -> entries(handle, "ORDER BY number"))) {
      if (entry.number() != reached + 1 || !entry.sealed(before).hash().equals(entry.hash())) {
        return Optional.of("entry " + entry.number() + " does not fit");
      }
      before = entry.hash();
      reached++;
    }
    return head.read().flatMap(this::endFinding);
  }

  private Optional<String> endFinding(AuditHead.Head known) {
    return database.read(handle -> holds(handle, known))
        ? Optional.empty()
        : Optional.of("entry " + known.number() + " is missing or was written anew");
  }

  /** Every entry as a line of tab-separated words, accounts in the place of their tokens. */
  public List<String> lines() {
    Map<String, String> accounts = identities.all();
    return database.read(handle -> entries(handle, "ORDER BY number")).stream()
        .map(entry -> entry.line(accounts))
        .toList();
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

    AuditHead.Head head() {
      return new AuditHead.Head(number, hash);
    }

    String line(Map<String, String> accounts) {
      return String.join(
          "\t",
          Long.toString(number),
          at,
          accounts.getOrDefault(actor, actor),
          systemAccount,
          verb,
          accounts.getOrDefault(subject, subject),
          detail);
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
