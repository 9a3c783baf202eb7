package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Fetches Microsoft's keys: the OpenID configuration names where they are (T1). Thread-safe. */
final class KeyDownload implements SigningKeys.Source {
  private final HttpUrl metadata;
  private final HttpCalls http;

  KeyDownload(URI metadata, HttpCalls http) {
    this.metadata = HttpUrl.get(metadata);
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

  private HttpUrl keysAddress() throws IOException {
    HttpUrl address = HttpUrl.parse(Json.text(get(metadata), "jwks_uri"));
    if (address == null || !ServiceHosts.secure(address)) {
      throw new IOException("no safe jwks_uri");
    }
    return address;
  }

  private JsonNode get(HttpUrl address) throws IOException {
    HttpCalls.Reply reply = http.call(new Request.Builder().url(address));
    if (reply.status() != 200) {
      throw new IOException("status " + reply.status());
    }
    return Json.read(reply.body());
  }
}
