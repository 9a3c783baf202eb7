package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;

/** Fetches Microsoft's keys: the OpenID configuration names where they are (T1). Thread-safe. */
final class KeyDownload implements SigningKeys.Source {
  private final URI metadata;
  private final HttpCalls http;

  KeyDownload(URI metadata, HttpCalls http) {
    this.metadata = metadata;
    this.http = http;
  }

  @Override
  public Map<String, SigningKey> fetch() throws IOException {
    Map<String, SigningKey> keys = new HashMap<>();
    for (JsonNode jwk : get(keysAddress()).path("keys")) {
      SigningKey.read(jwk).ifPresent(key -> keys.put(key.id(), key));
    }
    if (keys.isEmpty()) {
      throw new IOException("no usable key");
    }
    return Map.copyOf(keys);
  }

  private URI keysAddress() throws IOException {
    try {
      URI address = URI.create(Json.text(get(metadata), "jwks_uri"));
      if (ServiceHosts.secure(address)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // No address at all: the same answer as for one that is not safe.
    }
    throw new IOException("no safe jwks_uri");
  }

  private JsonNode get(URI address) throws IOException {
    HttpCalls.Reply reply = http.call(HttpRequest.newBuilder(address));
    if (reply.status() != 200) {
      throw new IOException("status " + reply.status());
    }
    return Json.read(reply.body());
  }
}
