package org.jointheconversation.config;

/** Host names that mean this machine. */
public final class Loopback {
  private Loopback() {}

  /** Whether {@code host} is a loopback address or {@code localhost}; asks no name server. */
  public static boolean names(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
