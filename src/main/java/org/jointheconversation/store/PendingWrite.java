package org.jointheconversation.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jointheconversation.ops.StorageUnavailableException;

/** One piece of work on its way into a commit, and the caller that waits for it. */
final class PendingWrite<T> {
  /** With the busy time-out of the file still below Slack's three seconds. */
  private static final long PATIENCE_MILLIS = 1_000;

  private enum State {
    WAITING,
    BEGUN,
    GIVEN_UP
  }

  private final Work<T> work;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final CountDownLatch done = new CountDownLatch(1);
  private T result;
  private RuntimeException fault;

  PendingWrite(Work<T> work) {
    this.work = work;
  }

  /** Whether its caller still waits; from here on the caller waits to the end. */
  boolean begin() {
    return state.compareAndSet(State.WAITING, State.BEGUN);
  }

  /**
   * Runs as the only work of a transaction, whose fault undoes nobody else's: without a savepoint,
   * for which SQLite would write every page that changes a second time.
   */
  void runAlone(Handle handle) {
    result = work.run(handle);
  }

  /** Runs beside others. */
  void run(Handle handle) {
    handle.savepoint("work");
    try {
      result = work.run(handle);
      handle.releaseSavepoint("work");
    } catch (RuntimeException e) {
      RuntimeException told = StorageFaults.translate(e);
      if (told instanceof StorageUnavailableException && !StorageFaults.concernsOneAlone(e)) {
        throw e;
      }
      fault = told;
      handle.rollbackToSavepoint("work");
    }
  }

  void committed() {
    done.countDown();
  }

  void failed(RuntimeException cause) {
    fault = cause;
    done.countDown();
  }

  T await() {
    try {
      if (!done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
          throw new StorageUnavailableException("the database is too slow");
        }
        done.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailableException("interrupted");
    }
    if (fault != null) {
      throw fault;
    }
    return result;
  }
}
