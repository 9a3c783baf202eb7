package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Slack's end of Socket Mode on loopback: says hello to whoever comes, sends envelopes, and writes
 * down what is acknowledged. As much of WebSocket (RFC 6455) as that takes. Thread-safe.
 */
public final class FakeSocket implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final ServerSocket server;
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private final List<ObjectNode> acknowledged = new CopyOnWriteArrayList<>();

  /** A connection that was accepted. */
  private record Link(Socket socket, List<String> ends) {}

  public FakeSocket() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    daemon(this::accept);
  }

  /** For the answer to {@code apps.connections.open}. */
  public String url() {
    return "ws://127.0.0.1:" + server.getLocalPort() + "/link/?ticket=only-once";
  }

  /** How many connections there were. */
  public int connections() {
    return links.size();
  }

  /** Whether a connection was closed as it should be; the first is 0. */
  public boolean saidGoodbye(int link) {
    return links.get(link).ends().contains("goodbye");
  }

  /** What came back so far. */
  public List<ObjectNode> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** Sends an envelope over the newest connection. */
  public void send(String type, String id, ObjectNode payload) {
    ObjectNode envelope = JSON.createObjectNode().put("type", type).put("envelope_id", id);
    envelope.set("payload", payload);
    envelope.put("accepts_response_payload", !type.equals("events_api"));
    text(links.size() - 1, envelope.toString());
  }

  /** Says that it will close a connection. */
  public void announceEnd(int link) {
    text(link, "{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
  }

  /** Any words. */
  public void text(int link, String text) {
    try {
      frame(links.get(link).socket(), TEXT, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Breaks a connection off. */
  public void drop(int link) {
    try {
      links.get(link).socket().close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Link link : links) {
        link.socket().close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "fake-socket");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        daemon(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket socket) {
    Link link = new Link(socket, new CopyOnWriteArrayList<>());
    try {
      socket.setTcpNoDelay(true);
      shakeHands(socket);
      frame(socket, TEXT, "{\"type\":\"hello\"}".getBytes(StandardCharsets.UTF_8));
      links.add(link);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      while (read(in, link)) {
        // Until it says goodbye.
      }
    } catch (IOException over) {
      link.ends().add("broken");
    }
  }

  private static void shakeHands(Socket socket) throws IOException {
    String accept = "";
    for (String line = line(socket.getInputStream()); !line.isEmpty(); ) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
        accept = accept(line.substring(line.indexOf(':') + 1).strip());
      }
      line = line(socket.getInputStream());
    }
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept
            + "\r\n\r\n";
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
  }

  /** Byte by byte: a reader with a buffer would swallow the first frame. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private static String accept(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean read(DataInputStream in, Link link) throws IOException {
    int opcode = in.readUnsignedByte() & 0x0F;
    long length = in.readUnsignedByte() & 0x7F;
    length = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
    byte[] mask = in.readNBytes(4);
    byte[] bytes = in.readNBytes((int) length);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= mask[i % 4];
    }
    if (opcode == TEXT) {
      acknowledged.add((ObjectNode) JSON.readTree(bytes));
    } else if (opcode == PING) {
      frame(link.socket(), PONG, bytes);
    } else if (opcode == CLOSE) {
      link.ends().add("goodbye");
      frame(link.socket(), CLOSE, bytes);
      link.socket().close();
    }
    return opcode != CLOSE;
  }

  private static void frame(Socket socket, int opcode, byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    synchronized (socket) {
      out.write(0x80 | opcode);
      if (bytes.length < 126) {
        out.write(bytes.length);
      } else {
        out.write(127);
        out.write(new byte[4]);
        out.write(java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
      }
      out.write(bytes);
      out.flush();
    }
  }
}
