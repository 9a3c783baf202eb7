package org.jointheconversation.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads on, into nothing, after a request was refused in the middle. Closing at once would reset
 * the connection, and a client that is still writing would never see why.
 *
 * <p>It ends with the request, after {@link #MOST} bytes, or when its time is up.
 */
final class Drain implements Runnable {
  static final long MOST = 64L << 20;

  private final Request request;
  private final Callback callback;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Scheduler.Task deadline;
  private long drained;

  /** Begins at once; {@code callback} hears when it is over. */
  static void start(Request request, Callback callback, Duration time) {
    new Drain(request, callback, time).run();
  }

  private Drain(Request request, Callback callback, Duration time) {
    this.request = request;
    this.callback = callback;
    this.deadline = request.getComponents().getScheduler().schedule(this::end, time);
  }

  @Override
  public void run() {
    while (!ended.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      drained += chunk.remaining();
      chunk.release();
      if (chunk.isLast() || Content.Chunk.isFailure(chunk) || drained > MOST) {
        end();
      }
    }
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      deadline.cancel();
      callback.succeeded();
    }
  }
}
