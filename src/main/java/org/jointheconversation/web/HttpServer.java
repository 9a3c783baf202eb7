package org.jointheconversation.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jointheconversation.ops.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jetty with its limits. From the outside in: quiet connections are closed, the body is read up to
 * its limit without holding a thread, and only then does a request count as in flight, take a
 * thread and meet the guard of its route.
 *
 * <p>Thread-safe once started.
 */
public final class HttpServer implements AutoCloseable {
  /**
   * Many more than cores, because a request waits for the commit that holds its reply. One address
   * gets most of them, never all: behind a proxy everybody has the proxy's address.
   */
  private static final int THREADS = 250;

  private static final int THREADS_FOR_ONE_ADDRESS = 200;

  /** How long threads may take to end, in milliseconds, once all requests are done or cut off. */
  private static final long THREADS_END = 500;

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private final Server server;
  private final GracefulHandler inFlight;
  private final Duration stop;
  private final ServerConnector main;
  private final Optional<ServerConnector> management;

  private HttpServer(
      Server server,
      GracefulHandler inFlight,
      Duration stop,
      ServerConnector main,
      Optional<ServerConnector> management) {
    this.server = server;
    this.inFlight = inFlight;
    this.stop = stop;
    this.main = main;
    this.management = management;
  }

  /**
   * Listens and serves when it returns.
   *
   * @param management a second address, such as for health and metrics
   * @throws IllegalStateException where an address is taken or not of this machine, naming it
   */
  public static HttpServer start(Listener main, Optional<Listener> management, Metrics metrics) {
    return start(main, management, metrics, HttpLimits.DEFAULT);
  }

  static HttpServer start(
      Listener main, Optional<Listener> management, Metrics metrics, HttpLimits limits) {
    Server server = new Server(threads());
    JsonErrors errors = new JsonErrors(metrics);
    server.setErrorHandler(errors);
    ContextHandlerCollection contexts = new ContextHandlerCollection(false);
    GracefulHandler inFlight = new GracefulHandler(fair(contexts));
    QuietConnections quiet = new QuietConnections(limits, new WholeBody(limits, errors, inFlight));
    server.setHandler(quiet);
    Doors doors = new Doors(server, contexts, quiet, metrics, limits);
    HttpServer http =
        new HttpServer(
            server,
            inFlight,
            limits.stop(),
            doors.open("main", main),
            management.map(listener -> doors.open("management", listener)));
    http.listen();
    return http;
  }

  /** The port of the main address: the one that was given, or the free one that was taken. */
  public int port() {
    return main.getLocalPort();
  }

  /** The port of the management address, where there is one. */
  public Optional<Integer> managementPort() {
    return management.map(ServerConnector::getLocalPort);
  }

  /**
   * Stops listening at once, and returns when the requests in flight have been answered, or after 8
   * s. A request that is still on its way in is not waited for: nothing was promised about it, and
   * a slow client must not hold up a stop either.
   */
  @Override
  public void close() {
    try {
      main.shutdown();
      management.ifPresent(ServerConnector::shutdown);
      inFlight.shutdown().get(stop.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("Requests were still in flight after {}: they are cut off unanswered", stop);
    } finally {
      LifeCycle.stop(server);
    }
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
    threads.setName("http");
    threads.setStopTimeout(THREADS_END);
    return threads;
  }

  private static Handler fair(Handler contexts) {
    ThreadLimitHandler fair = new ThreadLimitHandler();
    fair.setThreadLimit(THREADS_FOR_ONE_ADDRESS);
    fair.setHandler(contexts);
    return fair;
  }

  private void listen() {
    try {
      server.start();
    } catch (Exception e) {
      LifeCycle.stop(server);
      throw new IllegalStateException("HTTP cannot start: " + e.getMessage(), e);
    }
  }
}
