package org.jointheconversation.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A few read-only connections to a file, opened when first needed. Thread-safe. */
final class KeptReaders implements Readers {
  private static final int MOST = 4;

  private final Jdbi jdbi;
  private final Semaphore places = new Semaphore(MOST);
  private final Deque<Handle> idle = new ArrayDeque<>();
  private boolean closed;

  KeptReaders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public <T> T read(Work<T> work) {
    places.acquireUninterruptibly();
    Handle handle = null;
    try {
      handle = take();
      T result = work.run(handle);
      giveBack(handle);
      return result;
    } catch (RuntimeException fault) {
      if (handle != null) {
        handle.close();
      }
      throw StorageFaults.translate(fault);
    } finally {
      places.release();
    }
  }

  private synchronized Handle take() {
    if (closed) {
      throw new IllegalStateException("the database is closed");
    }
    return idle.isEmpty() ? jdbi.open() : idle.pop();
  }

  private synchronized void giveBack(Handle handle) {
    if (closed) {
      handle.close();
    } else {
      idle.push(handle);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Handle::close);
    idle.clear();
  }
}
