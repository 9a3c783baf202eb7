package org.jointheconversation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client at the program's doors. Thread-safe. */
final class Web {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("the door did not answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted at the door", e);
    }
  }

  String get(URI address) {
    return send(HttpRequest.newBuilder(address).build()).body();
  }

  /** A counter of {@code /metrics}, 0 where it never counted; labels as Prometheus writes them. */
  double metric(App app, String name) {
    return get(door(app, "/metrics"))
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }

  static URI door(App app, String path) {
    return URI.create("http://127.0.0.1:" + app.port() + path);
  }
}
