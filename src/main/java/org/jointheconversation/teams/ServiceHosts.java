package org.jointheconversation.teams;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * The hosts to which a message and the bot's token may go (T9). A service address comes with an
 * activity and is stored, so it is checked each time before anything is sent to it. The address
 * that was checked is the one that is used, read once, so that no two readings can differ.
 * Immutable.
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

  /** The address, where it is safe and its host is allowed. */
  Optional<HttpUrl> allowed(String serviceUrl) {
    return Optional.ofNullable(HttpUrl.parse(serviceUrl))
        .filter(ServiceHosts::secure)
        .filter(address -> address.username().isEmpty() && address.password().isEmpty())
        .filter(address -> address.query() == null && address.fragment() == null)
        .filter(address -> hosts.contains(address.host()));
  }

  /** HTTPS, or plain HTTP to this machine. */
  static boolean secure(HttpUrl address) {
    return address.isHttps() || loopback(address.host());
  }

  private static boolean loopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
