package org.jointheconversation.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections on which no request is in progress for too long.
 *
 * <p>Jetty's own idle timeout starts again with each byte, so a client that sends one header byte
 * every few seconds would stay for ever. Time counts here from the last whole request instead.
 *
 * <p>Thread-safe: each connection has one entry, replaced whole.
 */
final class QuietConnections extends Handler.Wrapper implements Connection.Listener, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(QuietConnections.class);
  private static final Duration SWEEP = Duration.ofSeconds(1);

  private final Map<Connection, State> states = new ConcurrentHashMap<>();
  private final HttpLimits limits;

  QuietConnections(HttpLimits limits, Handler next) {
    super(next);
    this.limits = limits;
  }

  /** {@code since} is in {@link NanoTime}; a busy connection is answering a request. */
  private record State(long since, boolean busy, boolean used) {}

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    sweepLater();
  }

  @Override
  public void onOpened(Connection connection) {
    states.put(connection, new State(NanoTime.now(), false, false));
    if (states.size() > limits.connections()) {
      closeQuietest();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    states.remove(connection);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    states.replace(connection, new State(NanoTime.now(), true, true));
    Request.addCompletionListener(
        request, failure -> states.replace(connection, new State(NanoTime.now(), false, true)));
    return super.handle(request, response, callback);
  }

  /** One sweep; the loop must not die, or quiet connections would pile up. */
  @Override
  public void run() {
    try {
      states.forEach(this::closeIfQuietForTooLong);
    } catch (RuntimeException e) {
      LOG.warn("A sweep of quiet connections failed; the next one follows", e);
    }
    sweepLater();
  }

  private void sweepLater() {
    if (isRunning()) {
      getServer().getScheduler().schedule(this, SWEEP);
    }
  }

  private void closeIfQuietForTooLong(Connection connection, State state) {
    Duration allowed = state.used() ? limits.keepAlive() : limits.firstRequest();
    if (!state.busy() && NanoTime.since(state.since()) > allowed.toNanos()) {
      connection.getEndPoint().close();
    }
  }

  private void closeQuietest() {
    long now = NanoTime.now();
    states.entrySet().stream()
        .filter(entry -> !entry.getValue().busy())
        .max(Comparator.comparingLong(entry -> NanoTime.elapsed(entry.getValue().since(), now)))
        .ifPresent(entry -> entry.getKey().getEndPoint().close());
  }
}
