package org.jointheconversation.bench;

import java.nio.charset.StandardCharsets;

/**
 * What the stub of a platform answers; a status of 0 is no answer at all, and below that the end of
 * the connection.
 *
 * @param head further lines of the head, each with its end
 */
record StubAnswer(int status, String head, String body) {
  static final StubAnswer SILENCE = new StubAnswer(0, "", "");
  static final StubAnswer END = new StubAnswer(-1, "", "");

  static StubAnswer ok(String json) {
    return new StubAnswer(200, "", json);
  }

  static StubAnswer status(int status) {
    return new StubAnswer(status, "", "{}");
  }

  static StubAnswer tooMany(int retryAfterSeconds) {
    return new StubAnswer(429, "Retry-After: " + retryAfterSeconds + "\r\n", "{}");
  }

  boolean isSilence() {
    return status == 0;
  }

  boolean isEnd() {
    return status < 0;
  }

  byte[] bytes() {
    byte[] text = body.getBytes(StandardCharsets.UTF_8);
    byte[] start =
        ("HTTP/1.1 " + status + " .\r\nContent-Type: application/json\r\n" + head)
            .concat("Content-Length: " + text.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[start.length + text.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(text, 0, whole, start.length, text.length);
    return whole;
  }
}
