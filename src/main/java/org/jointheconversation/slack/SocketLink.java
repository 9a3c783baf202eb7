package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** One WebSocket to Slack, from its opening to its end. Thread-safe. */
final class SocketLink extends WebSocketListener {
  private static final int NORMAL = 1000;

  private final Owner owner;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile WebSocket socket;

  /** Whom it tells. */
  interface Owner {
    /** Slack is there. */
    void greeted(SocketLink link);

    /** Slack will close it soon. */
    void mustBeReplaced(SocketLink link);

    /** Anything else came. */
    void came(SocketLink link, ObjectNode message);

    /** Nothing comes over it any more. */
    void lost(SocketLink link);
  }

  SocketLink(Owner owner) {
    this.owner = owner;
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    socket = webSocket;
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    socket = webSocket;
    ObjectNode message;
    try {
      message = Json.object(text);
    } catch (IllegalArgumentException unreadable) {
      return;
    }
    switch (Json.text(message, "type")) {
      case "hello" -> owner.greeted(this);
      case "disconnect" -> owner.mustBeReplaced(this);
      default -> owner.came(this, message);
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(NORMAL, null);
  }

  @Override
  public void onClosed(WebSocket webSocket, int code, String reason) {
    end();
  }

  /** What broke it may quote what came, so it ends here. */
  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, Response response) {
    end();
  }

  private void end() {
    ended.countDown();
    owner.lost(this);
  }

  /** Where it is closed already, Slack sends what it acknowledges again. */
  void send(String text) {
    socket.send(text);
  }

  /** Lets what was sent arrive first. */
  void close() {
    WebSocket open = socket;
    if (open != null) {
      open.close(NORMAL, null);
    }
  }

  /** The same, and waits for Slack to say so for that long at most. */
  void close(Duration patience) {
    close();
    try {
      if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        cut();
      }
    } catch (InterruptedException hurry) {
      cut();
      Thread.currentThread().interrupt();
    }
  }

  private void cut() {
    WebSocket open = socket;
    if (open != null) {
      open.cancel();
    }
  }
}
