package org.jointheconversation.store;

import java.util.Optional;
import org.jointheconversation.privacy.MasterKeys;
import org.jointheconversation.privacy.RandomSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is found out about the keys database when the program starts, and what is mended then.
 *
 * <p>Opening looks and says; only {@link #mend} changes anything, so that a verb on the command
 * line does not hide from {@code serve} what happened.
 */
public final class KeysAtStart {
  private static final Logger LOG = LoggerFactory.getLogger(KeysAtStart.class);

  private static final String CONSEQUENCES =
      " What was taken back or erased since that copy may come back with an old backup of the main"
          + " database, and who was erased may be asked again. Put the right keys database back if"
          + " you have it; nothing is guessed without it.";

  private static final String LOST =
      " secrets of weeks in which people replied. Nobody can show, change or take back what they"
          + " said in those weeks, not even its writer; it is kept and counted. Who replies again"
          + " in such a week counts twice in it, and closing cannot tell one person over several"
          + " weeks.";

  private final Database keys;
  private final MasterKeys master;
  private final SqlInstallations installations;
  private final KeysPair pair;
  private final KeysPair.Finding finding;
  private final SqlKeyStore store;

  private KeysAtStart(Database main, Database keys, MasterKeys master, RandomSource random) {
    this.keys = keys;
    this.master = master;
    this.installations = new SqlInstallations(main, master);
    this.pair = new KeysPair(main, keys);
    this.finding = pair.meet(random);
    this.store = new SqlKeyStore(keys, main, master, random);
  }

  /**
   * Looks at the keys.
   *
   * @throws org.jointheconversation.config.ConfigException where they are another installation's,
   *     or sealed under another JTC_SECRET
   */
  public static KeysAtStart look(
      Database main, Database keys, MasterKeys master, RandomSource random) {
    return new KeysAtStart(main, keys, master, random);
  }

  public SqlKeyStore store() {
    return store;
  }

  /** What is wrong and what it means, for the log and for ready; empty where all is well. */
  public Optional<String> warning() {
    String lost = store.lostWeeks() == 0 ? "" : " It lacks " + store.lostWeeks() + LOST;
    return switch (finding) {
      case MISSING ->
          Optional.of("The keys database is new: the one before is gone." + lost + CONSEQUENCES);
      case OLDER -> Optional.of("The keys database is an old copy." + lost + CONSEQUENCES);
      case FITS ->
          Optional.of("The keys database was lost before." + lost).filter(w -> !lost.isEmpty());
    };
  }

  /**
   * Says what is wrong, seals anew what the previous secret sealed, destroys again what an old copy
   * brought back, and goes on with these keys.
   */
  public void mend() {
    warning().ifPresent(LOG::warn);
    int again = store.destroyClosed();
    if (again > 0) {
      LOG.warn("Destroyed again the secrets of {} closed consultations", again);
    }
    sealAnew();
    if (finding != KeysPair.Finding.FITS) {
      pair.accept();
    }
  }

  private void sealAnew() {
    int changed = new SealedRows(keys, master).sealAnew() + installations.sealAnew();
    if (changed > 0) {
      LOG.info(
          "{} keys are sealed under the new JTC_SECRET: JTC_SECRET_PREVIOUS may be dropped now",
          changed);
    } else if (master.hasPrevious()) {
      LOG.info("Nothing is sealed under JTC_SECRET_PREVIOUS any more: it may be dropped now");
    }
  }
}
