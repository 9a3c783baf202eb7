package org.jointheconversation.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kept connection to the program's door. As little of an HTTP client as will do, because it
 * shares the processors with what it measures. For one thread.
 */
final class Door implements AutoCloseable {
  private static final Pattern LENGTH =
      Pattern.compile("\r\ncontent-length: *([0-9]+)", Pattern.CASE_INSENSITIVE);

  private final SocketChannel channel;
  private final ByteBuffer answer = ByteBuffer.allocate(16 << 10);

  Door(int port) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    channel.socket().setTcpNoDelay(true);
  }

  /**
   * Sends a whole request and reads its answer to the end.
   *
   * @return whether it was 200 with an empty body, which is how both platforms are told "kept"
   */
  boolean accepted(ByteBuffer request) throws IOException {
    while (request.hasRemaining()) {
      channel.write(request);
    }
    answer.clear();
    int end;
    do {
      if (channel.read(answer) < 0) {
        throw new EOFException("the connection was closed");
      }
      end = headEnd();
    } while (end < 0);
    String head = new String(answer.array(), 0, end, StandardCharsets.ISO_8859_1);
    int length = length(head);
    while (answer.position() < end + length) {
      if (channel.read(answer) < 0) {
        throw new EOFException("the connection was closed");
      }
    }
    return head.startsWith("HTTP/1.1 200") && length == 0;
  }

  private int headEnd() {
    byte[] bytes = answer.array();
    for (int i = 3; i < answer.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int length(String head) throws IOException {
    Matcher matcher = LENGTH.matcher(head);
    if (!matcher.find()) {
      throw new IOException("an answer without a length");
    }
    return Integer.parseInt(matcher.group(1));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
