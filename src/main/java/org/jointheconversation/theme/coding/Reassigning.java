package org.jointheconversation.theme.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointheconversation.theme.Kind;
import org.jointheconversation.theme.KindModel;
import org.jointheconversation.theme.Workers;
import org.jointheconversation.theme.coding.ThemeStore.Progress;
import org.jointheconversation.theme.coding.ThemeStore.Reassigned;
import org.jointheconversation.theme.coding.ThemeStore.Stored;

/**
 * Assigns what was themed before anew when the themes have changed: once for each state in which
 * they are left, reply by reply in the order of their random numbers, so that it can stop anywhere
 * and go on. For one thread at a time.
 */
final class Reassigning {
  /** So many replies are read, assigned on all cores, and written. */
  private static final int PORTION = 4_000;

  /** Looks in a row at which nobody has decided anything more; some seconds. */
  private static final int QUIET_LOOKS = 10;

  private final ThemeStore store;
  private final Workers workers;
  private final Map<Long, Waiting> waiting = new HashMap<>();

  private record Waiting(String version, int looks) {}

  Reassigning(ThemeStore store, Workers workers) {
    this.store = store;
    this.workers = workers;
  }

  /**
   * Does a portion.
   *
   * @param atOnce without waiting whether somebody decides more
   * @return whether there was anything to do
   */
  boolean some(long consultation, Learned learned, Supplier<KindModel> kinds, boolean atOnce) {
    Optional<Progress> progress = store.progress(consultation);
    boolean current = progress.isPresent() && progress.get().version().equals(learned.version());
    if (current && progress.get().isDone()) {
      return false;
    }
    if (!current) {
      if (!atOnce && !isQuiet(consultation, learned.version(), progress.isEmpty())) {
        return false;
      }
      store.begin(consultation, learned.version());
    }
    long after = current ? progress.get().doneUpTo() : -1;
    List<Stored> portion = store.stored(consultation, after, PORTION);
    if (portion.isEmpty()) {
      store.finish(consultation);
      return false;
    }
    KindModel kindModel = kinds.get();
    store.reassign(
        consultation, workers.map(portion, reply -> reassigned(reply, learned, kindModel)));
    return true;
  }

  /** The first time nobody is in the middle of deciding. */
  private boolean isQuiet(long consultation, String version, boolean first) {
    Waiting before = waiting.get(consultation);
    int looks = before != null && before.version().equals(version) ? before.looks() + 1 : 0;
    waiting.put(consultation, new Waiting(version, looks));
    return first || looks >= QUIET_LOOKS;
  }

  private static Reassigned reassigned(Stored reply, Learned learned, KindModel kindModel) {
    String text = reply.text().reveal();
    Kind kind = reply.kind().orElseGet(() -> kindModel.of(text, reply.vector()));
    return new Reassigned(
        reply.reply(),
        kind,
        reply.kind().isEmpty(),
        learned.counted(reply.reply(), text, reply.vector()));
  }
}
