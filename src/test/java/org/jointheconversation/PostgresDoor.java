package org.jointheconversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Another port of the same PostgreSQL, which can be shut: to the server, whoever came through it
 * died at that moment.
 */
public final class PostgresDoor implements AutoCloseable {
  private final ServerSocket door;
  private final int server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  public PostgresDoor() {
    this.server = PostgresServer.running().port();
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** The same database through this door. */
  public String to(String url) {
    return url.replace(":" + server + "/", ":" + door.getLocalPort() + "/");
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket inside = door.accept();
        if (shut) {
          inside.close();
        } else {
          join(inside, new Socket(InetAddress.getLoopbackAddress(), server));
        }
      } catch (IOException closed) {
        // The loop looks whether there is a door still.
      }
    }
  }

  private void join(Socket one, Socket other) {
    sockets.add(one);
    sockets.add(other);
    start(() -> carry(one, other));
    start(() -> carry(other, one));
  }

  private void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // One end is gone: so is the other.
    } finally {
      close(from);
      close(to);
    }
  }

  /** Cuts every connection and lets nobody in. */
  public void shut() {
    shut = true;
    sockets.forEach(PostgresDoor::close);
    sockets.clear();
  }

  /** Lets people in again. */
  public void open() {
    shut = false;
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "postgres-door");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      // As wanted.
    }
  }

  @Override
  public void close() {
    shut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
