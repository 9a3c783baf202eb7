package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import org.jointheconversation.config.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's way in where it cannot reach us: we call it, and what it would post comes over a
 * WebSocket (S32). Each envelope goes the way of a request and is acknowledged only where that
 * would have been answered with 200. Slack closes a connection every few hours, and says so before:
 * the next one is there first. Thread-safe.
 */
public final class SocketMode implements AutoCloseable, SocketLink.Owner {
  static final String METHOD = "apps.connections.open";

  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
  private static final int THREADS = 16;
  private static final int QUEUED = 1_000;
  private static final int MOST_DOUBLINGS = 5;
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final SlackClient client;
  private final Secret appToken;
  private final Door door;
  private final ScheduledExecutorService connecting =
      Executors.newSingleThreadScheduledExecutor(AfterAck.daemons("slack-socket"));
  private final ThreadPoolExecutor workers;
  private int failures;
  private SocketLink newest;
  private SocketLink before;
  private volatile boolean greeted;
  private volatile boolean closed;

  /** What answers a body that is surely Slack's. */
  @FunctionalInterface
  interface Door {
    Response answer(String body, RequestHeaders headers);
  }

  SocketMode(SlackClient client, Secret appToken, Door door) {
    this.client = client;
    this.appToken = appToken;
    this.door = door;
    this.workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUED),
            AfterAck.daemons("slack-envelope"));
    workers.allowCoreThreadTimeOut(true);
  }

  /** Connects in the background, for as long as that takes, again and again. */
  public SocketMode start() {
    connecting.execute(this::connect);
    return this;
  }

  /** What is to be said where the program's health is shown. */
  public Optional<String> warning() {
    return greeted ? Optional.empty() : Optional.of("Slack's Socket Mode is not connected");
  }

  /** Takes no more envelopes, acknowledges those that are being kept, then says goodbye. */
  @Override
  public void close() {
    closed = true;
    connecting.shutdownNow();
    workers.shutdown();
    try {
      workers.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    workers.shutdownNow();
    closeLinks();
  }

  private void closeLinks() {
    SocketLink last;
    SocketLink lastButOne;
    synchronized (this) {
      last = newest;
      lastButOne = before;
    }
    if (lastButOne != null) {
      lastButOne.close(CLOSING);
    }
    if (last != null) {
      last.close(CLOSING);
    }
  }

  private void connect() {
    SocketLink link = new SocketLink(this);
    Optional<String> address = address();
    if (address.isPresent() && !closed) {
      synchronized (this) {
        before = newest;
        newest = link;
      }
      if (client.connect(address.get(), link)) {
        return;
      }
    }
    connectLater();
  }

  /** A connection's address is a key: good for one connection, soon. */
  private Optional<String> address() {
    String authorization = "Bearer " + appToken.value();
    try (okhttp3.Response response =
        client.postAsApp(METHOD, authorization, new FormBody.Builder())) {
      ObjectNode answer = Json.object(response.body().string());
      if (answer.path("ok").asBoolean()) {
        return Optional.of(Json.text(answer, "url")).filter(url -> !url.isEmpty());
      }
      LOG.warn("Slack opens no connection: {}", SlackErrors.code(Json.text(answer, "error")));
    } catch (IOException | RuntimeException noAnswer) {
      LOG.warn("Slack opens no connection: {}", noAnswer.getClass().getName());
    }
    return Optional.empty();
  }

  private void connectLater() {
    long seconds;
    synchronized (this) {
      seconds = 1L << Math.min(failures, MOST_DOUBLINGS);
      failures++;
    }
    schedule(seconds);
  }

  private void schedule(long seconds) {
    try {
      connecting.schedule(this::connect, seconds, TimeUnit.SECONDS);
    } catch (RejectedExecutionException over) {
      LOG.debug("closed before Slack was called again");
    }
  }

  @Override
  public void greeted(SocketLink link) {
    SocketLink old;
    synchronized (this) {
      failures = 0;
      old = link == newest ? before : null;
    }
    greeted = true;
    if (old != null) {
      old.close();
    }
    LOG.info("Slack's Socket Mode is connected");
  }

  @Override
  public void mustBeReplaced(SocketLink link) {
    if (isNewest(link)) {
      schedule(0);
    }
  }

  @Override
  public void lost(SocketLink link) {
    if (isNewest(link) && !closed) {
      greeted = false;
      connectLater();
    }
  }

  private synchronized boolean isNewest(SocketLink link) {
    return link == newest;
  }

  @Override
  public void came(SocketLink link, ObjectNode message) {
    Optional<SocketEnvelope> envelope = SocketEnvelope.read(message);
    try {
      envelope.ifPresent(one -> workers.execute(() -> answer(link, one)));
    } catch (RejectedExecutionException full) {
      LOG.warn("too much comes from Slack at once: it sends again what is not acknowledged");
    }
  }

  private void answer(SocketLink link, SocketEnvelope envelope) {
    Response answer = door.answer(envelope.body(), envelope.headers());
    envelope.acknowledgement(answer).ifPresent(link::send);
  }
}
