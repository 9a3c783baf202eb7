package org.jointheconversation.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads a request to its end before anything else looks at it.
 *
 * <p>Reading is asynchronous: a client that sends one byte and falls silent holds a connection and
 * a few bytes of memory, never a thread. Too large a body is refused by its announced length, or
 * where that is unknown once it passes the limit. Bodies beyond {@link #SMALL} share {@link
 * #LARGE_AT_ONCE} places, so that many large ones can neither fill the memory nor keep out the
 * small ones that Slack and Teams send.
 */
final class WholeBody extends Handler.Wrapper {
  static final int SMALL = 64 << 10;
  static final int LARGE_AT_ONCE = 32;

  private final Semaphore places = new Semaphore(LARGE_AT_ONCE);
  private final HttpLimits limits;
  private final JsonErrors errors;

  WholeBody(HttpLimits limits, JsonErrors errors, Handler next) {
    super(next);
    this.errors = errors;
    this.limits = limits;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Reading reading = new Reading(request, response, callback);
    if (request.getLength() > limits.bodyBytes()) {
      reading.turnAway(HttpStatus.PAYLOAD_TOO_LARGE_413);
    } else {
      reading.run();
    }
    return true;
  }

  /** One request on its way in. Whoever sets {@code settled} is the one who answers. */
  private final class Reading implements Runnable {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicBoolean settled = new AtomicBoolean();
    private boolean large;
    private Scheduler.Task deadline;

    Reading(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public void run() {
      while (!settled.get()) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          waitForMore();
          return;
        }
        take(chunk);
      }
    }

    /** Most requests arrive in one piece and never need the deadline. */
    private void waitForMore() {
      if (deadline == null) {
        Scheduler scheduler = request.getComponents().getScheduler();
        deadline = scheduler.schedule(this::tooSlow, limits.body());
      }
      request.demand(this);
    }

    private void take(Content.Chunk chunk) {
      if (Content.Chunk.isFailure(chunk)) {
        refuse(chunk.getFailure());
        return;
      }
      byte[] part = new byte[chunk.remaining()];
      chunk.get(part, 0, part.length);
      chunk.release();
      bytes.writeBytes(part);
      if (bytes.size() > limits.bodyBytes()) {
        turnAway(HttpStatus.PAYLOAD_TOO_LARGE_413);
      } else if (bytes.size() > SMALL && !findPlace()) {
        turnAway(HttpStatus.SERVICE_UNAVAILABLE_503);
      } else if (chunk.isLast()) {
        pass();
      }
    }

    private boolean findPlace() {
      if (!large && places.tryAcquire()) {
        large = true;
        Request.addCompletionListener(request, failure -> places.release());
      }
      return large;
    }

    private void pass() {
      if (!settle()) {
        return;
      }
      Request whole = new WholeRequest(request, bytes.toByteArray());
      try {
        if (!WholeBody.super.handle(whole, response, callback)) {
          Response.writeError(whole, response, callback, HttpStatus.NOT_FOUND_404);
        }
      } catch (Exception e) {
        Response.writeError(whole, response, callback, e);
      }
    }

    private void tooSlow() {
      refuse(new TimeoutException());
    }

    /**
     * The client is told at once, and may finish what it is writing. {@link Response#writeError}
     * would give up what is still to be read, so the errors are asked directly.
     */
    void turnAway(int status) {
      if (settle()) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        errors.handle(
            request,
            response,
            Callback.from(() -> Drain.start(request, callback, limits.body()), callback::failed));
      }
    }

    private void refuse(Throwable failure) {
      if (settle()) {
        boolean late = failure instanceof TimeoutException;
        Response.writeError(
            request,
            response,
            callback,
            late ? new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408) : failure);
      }
    }

    private boolean settle() {
      if (deadline != null) {
        deadline.cancel();
      }
      return settled.compareAndSet(false, true);
    }
  }

  /** A request whose body is in memory. */
  private static final class WholeRequest extends Request.Wrapper {
    private final Content.Source body;
    private final int length;

    WholeRequest(Request request, byte[] bytes) {
      super(request);
      this.body = Content.Source.from(ByteBuffer.wrap(bytes));
      this.length = bytes.length;
    }

    @Override
    public long getLength() {
      return length;
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable callback) {
      body.demand(callback);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
    }

    @Override
    public boolean consumeAvailable() {
      return true;
    }
  }
}
