package org.jointheconversation.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What a keys database does, without one. Counts how often it is asked. */
final class MemoryKeyStore implements KeyStore {
  final AtomicInteger asked = new AtomicInteger();

  /** Run between reading a secret and handing it over. */
  Runnable afterReading = () -> {};

  private final Map<String, WeekSecret> secrets = new HashMap<>();
  private final Map<String, InstallationKey> installationKeys = new HashMap<>();
  private final Set<Long> destroyed = new HashSet<>();

  @Override
  public WeekSecret weekSecret(long consultation, String isoWeek) {
    asked.incrementAndGet();
    WeekSecret secret = read(consultation, isoWeek);
    afterReading.run();
    return secret;
  }

  private synchronized WeekSecret read(long consultation, String isoWeek) {
    if (destroyed.contains(consultation)) {
      throw new KeysDestroyedException(consultation);
    }
    return secrets.computeIfAbsent(
        consultation + "/" + isoWeek, week -> WeekSecret.random(RandomSource.secure()));
  }

  @Override
  public synchronized Optional<WeekSecret> find(long consultation, String isoWeek) {
    asked.incrementAndGet();
    return Optional.ofNullable(secrets.get(consultation + "/" + isoWeek));
  }

  @Override
  public synchronized List<String> weeks(long consultation) {
    String prefix = consultation + "/";
    return secrets.keySet().stream()
        .filter(week -> week.startsWith(prefix))
        .map(week -> week.substring(prefix.length()))
        .sorted()
        .toList();
  }

  @Override
  public synchronized void destroy(long consultation) {
    destroyed.add(consultation);
    secrets.keySet().removeIf(week -> week.startsWith(consultation + "/"));
  }

  @Override
  public synchronized boolean isDestroyed(long consultation) {
    return destroyed.contains(consultation);
  }

  @Override
  public synchronized InstallationKey installationKey(String purpose) {
    asked.incrementAndGet();
    return installationKeys.computeIfAbsent(
        purpose, p -> InstallationKey.random(RandomSource.secure()));
  }
}
