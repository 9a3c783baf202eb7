package org.jointheconversation.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * A chat product on loopback that answers as it is told to: one thread a connection and no more
 * HTTP than the program's clients use, because it shares the processors with what is measured.
 */
final class StubPlatform implements AutoCloseable {
  private final ServerSocket server;
  private final Function<StubRequest, StubAnswer> answers;
  private final LongAdder requests = new LongAdder();
  private volatile boolean hanging;

  /**
   * Starts on a free port of 127.0.0.1.
   *
   * @param answers called by many threads at once
   */
  StubPlatform(Function<StubRequest, StubAnswer> answers) {
    this.answers = answers;
    try {
      server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  /** An address of the stub. */
  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  /** From now on it says nothing to anything. */
  void hang() {
    hanging = true;
  }

  /** How many requests it was sent. */
  long requests() {
    return requests.sum();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "stub");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        daemon(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The end of the stub.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      String line = line(in);
      while (!line.isEmpty()) {
        String[] words = line.split(" ", -1);
        byte[] body = in.readNBytes((int) bodyLength(in));
        // Counted first: whoever has the answer may look at the count.
        requests.increment();
        StubAnswer answer =
            answers.apply(
                new StubRequest(words[0], words[1], new String(body, StandardCharsets.UTF_8)));
        if (hanging || answer.isSilence()) {
          in.read(); // Says nothing until the client gives up.
          return;
        }
        if (answer.isEnd()) {
          return;
        }
        out.write(answer.bytes());
        line = line(in);
      }
    } catch (IOException closed) {
      // The client went away.
    }
  }

  private static long bodyLength(InputStream in) throws IOException {
    long length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(line.substring("content-length:".length()).strip());
      }
    }
    return length;
  }

  /** A line without its end; empty at the end of the head or of the connection. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (next != '\r') {
        line.append((char) next);
      }
      next = in.read();
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
