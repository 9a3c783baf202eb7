package org.jointheconversation.theme.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * and go on. While one portion is written the next one is worked out. For one thread at a time.
 */
final class Reassigning implements AutoCloseable {
  /** So many replies are read, assigned on all cores, and written. */
  private static final int PORTION = 4_000;

  /** Looks in a row at which nobody has decided anything more; some seconds. */
  private static final int QUIET_LOOKS = 10;

  private final ThemeStore store;
  private final Workers workers;
  private final Supplier<KindModel> kinds;
  private final Map<Long, Waiting> waiting = new HashMap<>();
  private final ExecutorService ahead =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "theme-ahead");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Next> next = Optional.empty();

  private record Waiting(String version, int looks) {}

  /** A portion that is being worked out. */
  private record Next(
      long consultation, String version, long after, CompletableFuture<List<Reassigned>> portion) {
    boolean is(long wanted, Learned learned, long from) {
      return consultation == wanted && version.equals(learned.version()) && after == from;
    }
  }

  Reassigning(ThemeStore store, Workers workers, Supplier<KindModel> kinds) {
    this.store = store;
    this.workers = workers;
    this.kinds = kinds;
  }

  /**
   * Does a portion.
   *
   * @param atOnce without waiting whether somebody decides more
   * @return whether there was anything to do
   */
  boolean some(long consultation, Learned learned, boolean atOnce) {
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
    List<Reassigned> portion =
        portion(consultation, learned, current ? progress.get().doneUpTo() : -1);
    if (portion.isEmpty()) {
      store.finish(consultation);
      return false;
    }
    workAhead(consultation, learned, portion.get(portion.size() - 1).reply());
    store.reassign(consultation, portion);
    return true;
  }

  /** The first time nobody is in the middle of deciding. */
  private boolean isQuiet(long consultation, String version, boolean first) {
    Waiting before = waiting.get(consultation);
    int looks = before != null && before.version().equals(version) ? before.looks() + 1 : 0;
    waiting.put(consultation, new Waiting(version, looks));
    return first || looks >= QUIET_LOOKS;
  }

  private List<Reassigned> portion(long consultation, Learned learned, long after) {
    Optional<Next> ready = next.filter(one -> one.is(consultation, learned, after));
    next = Optional.empty();
    return ready.isPresent()
        ? ready.get().portion().join()
        : workedOut(consultation, learned, after);
  }

  private void workAhead(long consultation, Learned learned, long after) {
    CompletableFuture<List<Reassigned>> portion =
        CompletableFuture.supplyAsync(() -> workedOut(consultation, learned, after), ahead);
    next = Optional.of(new Next(consultation, learned.version(), after, portion));
  }

  /** Forgets what was worked out ahead: a reply in it may have been themed anew since. */
  void forgetAhead() {
    next = Optional.empty();
  }

  private List<Reassigned> workedOut(long consultation, Learned learned, long after) {
    List<Stored> portion = store.stored(consultation, after, PORTION);
    // Not within the workers, which it needs itself.
    boolean kindless = portion.stream().anyMatch(reply -> reply.kind().isEmpty());
    Optional<KindModel> kindModel = kindless ? Optional.of(kinds.get()) : Optional.empty();
    return workers.map(portion, reply -> reassigned(reply, learned, kindModel));
  }

  private static Reassigned reassigned(
      Stored reply, Learned learned, Optional<KindModel> kindModel) {
    String text = reply.text().reveal();
    Kind kind = reply.kind().orElseGet(() -> kindModel.orElseThrow().of(text, reply.vector()));
    return new Reassigned(
        reply.reply(),
        kind,
        reply.kind().isEmpty(),
        learned.counted(reply.reply(), text, reply.vector()));
  }

  @Override
  public void close() {
    ahead.shutdownNow();
  }
}
