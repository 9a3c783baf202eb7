package org.jointheconversation.privacy;

import java.util.List;
import java.util.Optional;

/**
 * What the keys database does. It is a file of its own, left out of every backup of the rest, and
 * holds each key sealed with {@link MasterKeys}. Implementations are thread-safe, and several
 * processes may share one database.
 */
public interface KeyStore {
  /**
   * The secret of a consultation and week, made on first use. When two ask at once for one that is
   * not there, both get the same.
   *
   * @param isoWeek such as {@code 2026-W47}, in the consultation's zone
   * @throws KeysDestroyedException once the consultation's secrets were destroyed
   * @throws SealException when it was sealed under a secret that is not at hand
   */
  WeekSecret weekSecret(long consultation, String isoWeek);

  /**
   * The secret of a consultation and week where there is one; never makes one.
   *
   * @throws SealException when it was sealed under a secret that is not at hand
   */
  Optional<WeekSecret> find(long consultation, String isoWeek);

  /** The weeks of a consultation that have a secret, the earliest first. */
  List<String> weeks(long consultation);

  /**
   * Whether something was said in this week under a secret that was lost: whose it is can never be
   * found out, and nothing about it may be guessed.
   */
  default boolean wasLost(long consultation, String isoWeek) {
    return false;
  }

  /**
   * Destroys all secrets of a consultation, overwrites where they lay, and remembers that it did,
   * so that no reply that comes late makes a new one. Doing it twice does no harm.
   */
  void destroy(long consultation);

  /**
   * Whether a consultation's secrets were destroyed. A backup that is put back does not undo it.
   */
  boolean isDestroyed(long consultation);

  /**
   * The key of this installation for a purpose, made on first use.
   *
   * @throws SealException when it was sealed under a secret that is not at hand
   */
  InstallationKey installationKey(String purpose);
}
