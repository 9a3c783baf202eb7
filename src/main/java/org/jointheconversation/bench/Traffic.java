package org.jointheconversation.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A chat product as the program sees it: where it is, who is in it, and what it sends. */
interface Traffic extends AutoCloseable {

  /** As the names of the figures have it. */
  String platform();

  /** The settings that lead the program to this product's stub. */
  Map<String, String> settings();

  /** The first three columns of a member's row in the audience file. */
  String member(int member);

  /** What the product sends when a member gets the app; empty where nothing need be sent. */
  Optional<byte[]> install(int member);

  /** A whole request that carries reply {@code number}. */
  byte[] reply(int number, int member, String round);

  /** From now on its stub takes requests and answers none. */
  void hang();

  /** How many requests the stub was sent. */
  long answered();

  @Override
  void close();

  /** A request's bytes. */
  static byte[] post(String path, Map<String, String> headers, byte[] body) {
    StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    return whole;
  }
}
