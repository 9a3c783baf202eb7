package org.jointheconversation.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.privacy.InstallationKey;
import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.KeysDestroyedException;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.privacy.RandomSource;
import org.jointheconversation.privacy.WeekSecret;

/** {@link KeyStore} on the keys database. Every key is sealed for the row it lies in. */
public final class SqliteKeyStore implements KeyStore {
  private final Database keys;
  private final MasterKeys master;
  private final RandomSource random;

  public SqliteKeyStore(Database keys, MasterKeys master, RandomSource random) {
    this.keys = keys;
    this.master = master;
    this.random = random;
  }

  @Override
  public WeekSecret weekSecret(long consultation, String isoWeek) {
    return find(consultation, isoWeek)
        .orElseGet(() -> keys.write(handle -> make(handle, consultation, isoWeek)));
  }

  private WeekSecret make(Handle handle, long consultation, String isoWeek) {
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
  public void destroy(long consultation) {
    keys.write(
        handle -> {
          handle.execute(
              "INSERT INTO destroyed (consultation_id) VALUES (?) ON CONFLICT DO NOTHING",
              consultation);
          return handle.execute("DELETE FROM week_secret WHERE consultation_id = ?", consultation);
        });
    keys.truncateLog();
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
