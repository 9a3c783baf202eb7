package org.jointheconversation.teams;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hosts to which a message and the bot's token may go (T9). A service address comes with an
 * activity and is stored, so it is checked each time before anything is sent to it. Immutable.
 */
final class ServiceHosts {
  private final Set<String> hosts;

  /**
   * Allows these hosts.
   *
   * @param hosts names without port
   */
  ServiceHosts(Set<String> hosts) {
    this.hosts =
        hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Whether the address is safe and its host is allowed. */
  boolean allow(String serviceUrl) {
    try {
      URI address = URI.create(serviceUrl);
      return secure(address)
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null
          && hosts.contains(address.getHost().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** HTTPS with a host, or plain HTTP to this machine. */
  static boolean secure(URI address) {
    if (address.getHost() == null) {
      return false;
    }
    return "https".equalsIgnoreCase(address.getScheme())
        || ("http".equalsIgnoreCase(address.getScheme()) && loopback(address.getHost()));
  }

  private static boolean loopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
