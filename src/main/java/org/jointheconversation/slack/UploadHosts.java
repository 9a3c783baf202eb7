package org.jointheconversation.slack;

import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where a file may be sent: to the host of the API and those below it, over TLS; where the API is a
 * fake on this machine, to this machine. Whoever could answer for the API would otherwise learn
 * what is posted by naming a host of their own.
 */
record UploadHosts(String api, boolean loopback) {

  /** The address, where a file may be sent to it. */
  Optional<HttpUrl> allowed(String address) {
    return Optional.ofNullable(HttpUrl.parse(address)).filter(this::isAllowed);
  }

  private boolean isAllowed(HttpUrl address) {
    String host = address.host().toLowerCase(Locale.ROOT);
    String own = api.toLowerCase(Locale.ROOT);
    return loopback
        ? SlackClient.LOOPBACK.matcher(host).matches()
        : address.isHttps() && (host.equals(own) || host.endsWith("." + own));
  }
}
