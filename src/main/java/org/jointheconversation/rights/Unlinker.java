package org.jointheconversation.rights;

import org.jointheconversation.privacy.KeyStore;
import org.jointheconversation.privacy.RandomSource;

/** Lets nobody tell any more who wrote what in a consultation that closes. Thread-safe. */
public final class Unlinker {
  private final LinkStore links;
  private final Repliers repliers;
  private final RandomSource random;
  private final int minGroup;

  /**
   * @param minGroup of how many people each reply could be at least
   */
  public Unlinker(LinkStore links, KeyStore keys, RandomSource random, int minGroup) {
    this.links = links;
    this.repliers = new Repliers(links, keys);
    this.random = random;
    this.minGroup = minGroup;
  }

  /** How far it has come. */
  LinkStore.Progress progress(long consultation) {
    return links.progress(consultation);
  }

  /**
   * Decides what becomes of every reply. For as long as the secrets exist.
   *
   * @param whereLinkable run before anything is written where so few people replied that
   *     elimination finds them all the same
   */
  void decide(long consultation, Runnable whereLinkable) {
    LinkTable table = new LinkTable();
    links.eachReply(consultation, table::add);
    Ties ties = repliers.acrossWeeks(consultation, table);
    Unlinking unlinking = Unlinking.of(table, ties, minGroup);
    if (unlinking.isLinkableByElimination()) {
      whereLinkable.run();
    }
    links.decide(consultation, unlinking.replies(random));
  }

  /** Does what was decided. */
  void carryOut(long consultation) {
    links.carryOut(consultation);
  }
}
