package org.jointheconversation.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps keys in memory, so that a reply need not wait for the keys database.
 *
 * <p>Thread-safe: a key in memory is read without a lock; reading one in and forgetting exclude
 * each other, or a secret read just before it was destroyed would stay in memory after. When
 * another process closes a consultation, {@link #forget} is to be called as soon as that is known.
 */
public final class CachedKeys implements KeyStore {
  private record Week(long consultation, String isoWeek) {}

  private final KeyStore kept;
  private final Map<Week, WeekSecret> secrets = new ConcurrentHashMap<>();
  private final Map<String, InstallationKey> installationKeys = new ConcurrentHashMap<>();
  private final Object reading = new Object();

  public CachedKeys(KeyStore kept) {
    this.kept = kept;
  }

  @Override
  public WeekSecret weekSecret(long consultation, String isoWeek) {
    Week week = new Week(consultation, isoWeek);
    WeekSecret secret = secrets.get(week);
    if (secret != null) {
      return secret;
    }
    synchronized (reading) {
      return secrets.computeIfAbsent(week, w -> kept.weekSecret(consultation, isoWeek));
    }
  }

  @Override
  public Optional<WeekSecret> find(long consultation, String isoWeek) {
    Week week = new Week(consultation, isoWeek);
    WeekSecret secret = secrets.get(week);
    if (secret != null) {
      return Optional.of(secret);
    }
    synchronized (reading) {
      Optional<WeekSecret> found = kept.find(consultation, isoWeek);
      found.ifPresent(one -> secrets.put(week, one));
      return found;
    }
  }

  @Override
  public List<String> weeks(long consultation) {
    return kept.weeks(consultation);
  }

  @Override
  public boolean wasLost(long consultation, String isoWeek) {
    return kept.wasLost(consultation, isoWeek);
  }

  @Override
  public void destroy(long consultation) {
    synchronized (reading) {
      kept.destroy(consultation);
      forget(consultation);
    }
  }

  @Override
  public boolean isDestroyed(long consultation) {
    return kept.isDestroyed(consultation);
  }

  @Override
  public InstallationKey installationKey(String purpose) {
    InstallationKey key = installationKeys.get(purpose);
    return key != null ? key : installationKeys.computeIfAbsent(purpose, kept::installationKey);
  }

  /** Drops a consultation's secrets from memory; the keys database keeps what it has. */
  public void forget(long consultation) {
    synchronized (reading) {
      secrets.keySet().removeIf(week -> week.consultation() == consultation);
    }
  }
}
