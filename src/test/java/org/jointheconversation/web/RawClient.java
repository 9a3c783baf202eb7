package org.jointheconversation.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that misbehaves as told: it writes bytes when it likes and reads when it likes. */
final class RawClient implements Closeable {
  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(15_000);
  }

  RawClient write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Reads until the server closes; a reset counts as the end. */
  String readToEnd() throws IOException {
    return readUntil(null);
  }

  /** Reads until {@code end} has come, or to the end where it is null. */
  String readUntil(String end) throws IOException {
    StringBuilder text = new StringBuilder();
    try {
      for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
        text.append((char) b);
        if (end != null && text.indexOf(end) >= 0) {
          break;
        }
      }
    } catch (SocketException e) {
      text.append("[reset]");
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
