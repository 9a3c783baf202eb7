package org.jointheconversation.config;

import java.nio.charset.StandardCharsets;

/** A value that shows itself to nobody who only prints it. */
public record Secret(String value) {

  /** The UTF-8 bytes. */
  public byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "set";
  }
}
