package org.jointheconversation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jointheconversation.ops.StorageUnavailableException;

/**
 * The one writer of a database. Everything that waits is written in one transaction, and each is
 * told so only after the commit that holds it: one flush of the disk then serves many replies.
 *
 * <p>Thread-safe. Each piece of work stands behind a savepoint of its own, so that one that fails
 * takes no other with it.
 */
final class GroupCommitter implements AutoCloseable {
  /** More would make the first of them wait too long for the last. */
  private static final int LARGEST_GROUP = 256;

  /** Beyond this the disk has stopped; better to refuse at once than to queue without end. */
  private static final int LONGEST_QUEUE = 20_000;

  /** Nothing to write, but a reason to look up: closing need not wait for the next look. */
  private static final PendingWrite<?> WAKE = new PendingWrite<Object>(handle -> null);

  private final BlockingQueue<PendingWrite<?>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final Jdbi jdbi;
  private final Thread thread;
  private Handle handle;
  private volatile boolean closing;

  GroupCommitter(Jdbi jdbi, String name) {
    this.jdbi = jdbi;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Runs {@code work} in the next transaction and returns its result after the commit.
   *
   * @throws StorageUnavailableException when nothing was kept because the database refuses
   */
  <T> T write(Work<T> work) {
    PendingWrite<T> write = new PendingWrite<>(work);
    if (closing || !queue.offer(write)) {
      throw new StorageUnavailableException("too many writes are waiting");
    }
    return write.await();
  }

  private void run() {
    List<PendingWrite<?>> group = new ArrayList<>();
    while (!closing || !queue.isEmpty()) {
      if (next(group)) {
        commit(group);
      }
      group.clear();
    }
    closeHandle();
  }

  private boolean next(List<PendingWrite<?>> group) {
    try {
      PendingWrite<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
      if (first == null) {
        return false;
      }
      group.add(first);
      queue.drainTo(group, LARGEST_GROUP - 1);
      group.removeIf(write -> write == WAKE || !write.begin());
      return !group.isEmpty();
    } catch (InterruptedException e) {
      closing = true;
      return false;
    }
  }

  private void commit(List<PendingWrite<?>> group) {
    try {
      openHandle().useTransaction(transaction -> run(group, transaction));
      group.forEach(PendingWrite::committed);
    } catch (RuntimeException fault) {
      RuntimeException told = StorageFaults.translate(fault);
      group.forEach(write -> write.failed(told));
      closeHandle();
    }
  }

  private static void run(List<PendingWrite<?>> group, Handle transaction) {
    if (group.size() == 1) {
      group.get(0).runAlone(transaction);
    } else {
      group.forEach(write -> write.run(transaction));
    }
  }

  private Handle openHandle() {
    if (handle == null) {
      handle = jdbi.open();
    }
    return handle;
  }

  /** A connection after a fault may be in any state: the next group starts with a fresh one. */
  private void closeHandle() {
    if (handle != null) {
      try {
        handle.close();
      } catch (RuntimeException alreadyBroken) {
        // Nothing is lost: the transaction was not committed, and its writers were told.
      }
      handle = null;
    }
  }

  /** Writes what waits, then stops. */
  @Override
  public void close() {
    closing = true;
    queue.offer(WAKE);
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
