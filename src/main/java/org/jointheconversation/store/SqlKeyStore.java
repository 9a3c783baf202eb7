package org.jointheconversation.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.privacy.InstallationKey;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.KeysDestroyedException;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.privacy.Pseudonyms;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.privacy.WeekSecret;

/** {@link KeyStore} on the keys database. Every key is sealed for the row it lies in. */
public final class SqlKeyStore implements KeyStore {
  private final Database keys;
  private final MasterKeys master;
  private final RandomSource random;
  private final KnownSecrets known;
  private final Set<KnownSecrets.Week> lost;

  /**
   * @param main the main database, which knows what secrets there were
   * @throws org.jointheconversation.config.ConfigException where a secret was sealed under another
   *     JTC_SECRET
   */
  public SqlKeyStore(Database keys, Database main, MasterKeys master, RandomSource random) {
    this.keys = keys;
    this.master = master;
    this.random = random;
    this.known = new KnownSecrets(main);
    new SealedRows(keys, master).requireSecret();
    Map<KnownSecrets.Week, String> present = keys.read(this::checks);
    known.addUnknown(present);
    // What a main database that was put back still knows of a closed consultation is not lost.
    this.lost =
        known.lost(present).stream()
            .filter(week -> !isDestroyed(week.consultation()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private Map<KnownSecrets.Week, String> checks(Handle handle) {
    return handle
        .select("SELECT consultation_id, week, sealed FROM week_secret")
        .map((row, context) -> check(row.getLong(1), row.getString(2), row.getBytes(3)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map.Entry<KnownSecrets.Week, String> check(long consultation, String week, byte[] bytes) {
    WeekSecret secret = WeekSecret.of(master.open(bytes, purpose(consultation, week)));
    return Map.entry(new KnownSecrets.Week(consultation, week), Pseudonyms.check(secret));
  }

  @Override
  public WeekSecret weekSecret(long consultation, String isoWeek) {
    return find(consultation, isoWeek).orElseGet(() -> make(consultation, isoWeek));
  }

  /** The main database knows of it before anything is said under it. */
  private WeekSecret make(long consultation, String isoWeek) {
    Made made =
        keys.write(handle -> new Made(make(handle, consultation, isoWeek), KeysPair.count(handle)));
    String check = Pseudonyms.check(made.secret());
    known.add(new KnownSecrets.Week(consultation, isoWeek), check, made.generation());
    return made.secret();
  }

  private record Made(WeekSecret secret, long generation) {}

  private WeekSecret make(Handle handle, long consultation, String isoWeek) {
    keys.takeTurn(handle, Turn.KEYS);
    if (isDestroyed(handle, consultation)) {
      throw new KeysDestroyedException(consultation);
    }
    String purpose = purpose(consultation, isoWeek);
    handle.execute(
        "INSERT INTO week_secret (consultation_id, week, sealed) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        consultation,
        isoWeek,
        master.seal(WeekSecret.random(random).bytes(), purpose));
    return sealed(handle, consultation, isoWeek)
        .map(bytes -> WeekSecret.of(master.open(bytes, purpose)))
        .orElseThrow();
  }

  @Override
  public boolean isDestroyed(long consultation) {
    return keys.read(handle -> isDestroyed(handle, consultation));
  }

  private static boolean isDestroyed(Handle handle, long consultation) {
    return handle
        .select("SELECT 1 FROM destroyed WHERE consultation_id = ?", consultation)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public Optional<WeekSecret> find(long consultation, String isoWeek) {
    return keys.read(handle -> sealed(handle, consultation, isoWeek))
        .map(bytes -> WeekSecret.of(master.open(bytes, purpose(consultation, isoWeek))));
  }

  private static Optional<byte[]> sealed(Handle handle, long consultation, String isoWeek) {
    return handle
        .select(
            "SELECT sealed FROM week_secret WHERE consultation_id = ? AND week = ?",
            consultation,
            isoWeek)
        .mapTo(byte[].class)
        .findOne();
  }

  private static String purpose(long consultation, String isoWeek) {
    return "week-secret/" + consultation + "/" + isoWeek;
  }

  @Override
  public List<String> weeks(long consultation) {
    return keys.read(
        handle ->
            handle
                .select(
                    "SELECT week FROM week_secret WHERE consultation_id = ? ORDER BY week",
                    consultation)
                .mapTo(String.class)
                .list());
  }

  @Override
  public boolean wasLost(long consultation, String isoWeek) {
    return lost.contains(new KnownSecrets.Week(consultation, isoWeek));
  }

  /** How many weeks lost a secret under which something was said. */
  int lostWeeks() {
    return lost.size();
  }

  /**
   * Destroys again what an old copy of the keys brought back of consultations that are closed.
   *
   * @return how many consultations
   */
  int destroyClosed() {
    List<Long> back =
        known.closed().stream().filter(id -> !isDestroyed(id) || !weeks(id).isEmpty()).toList();
    back.forEach(this::destroy);
    return back.size();
  }

  @Override
  public void destroy(long consultation) {
    long generation =
        keys.write(
            handle -> {
              keys.takeTurn(handle, Turn.KEYS);
              handle.execute(
                  "INSERT INTO destroyed (consultation_id) VALUES (?) ON CONFLICT DO NOTHING",
                  consultation);
              handle.execute("DELETE FROM week_secret WHERE consultation_id = ?", consultation);
              return KeysPair.count(handle);
            });
    keys.forgetDeleted();
    known.forget(consultation, generation);
  }

  @Override
  public InstallationKey installationKey(String purpose) {
    String sealedFor = "installation-key/" + purpose;
    Supplier<InstallationKey> make =
        () ->
            keys.write(
                handle -> {
                  handle.execute(
                      "INSERT INTO installation_key (purpose, sealed) VALUES (?, ?)"
                          + " ON CONFLICT DO NOTHING",
                      purpose,
                      master.seal(InstallationKey.random(random).bytes(), sealedFor));
                  return open(handle, purpose, sealedFor).orElseThrow();
                });
    return keys.read(handle -> open(handle, purpose, sealedFor)).orElseGet(make);
  }

  private Optional<InstallationKey> open(Handle handle, String purpose, String sealedFor) {
    return handle
        .select("SELECT sealed FROM installation_key WHERE purpose = ?", purpose)
        .mapTo(byte[].class)
        .findOne()
        .map(bytes -> InstallationKey.of(master.open(bytes, sealedFor)));
  }
}
