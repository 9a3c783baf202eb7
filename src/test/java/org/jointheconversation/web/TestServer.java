package org.jointheconversation.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointheconversation.ops.Metrics;

/** A real server on a free port of this machine, and a client to it. */
final class TestServer implements AutoCloseable {
  static final Guard OPEN = new Guard.Public("a test");

  final Metrics metrics = new Metrics();
  final HttpServer http;
  private final HttpClient client = HttpClient.newHttpClient();

  TestServer(Route... routes) {
    this(HttpLimits.DEFAULT, routes);
  }

  TestServer(HttpLimits limits, Route... routes) {
    http =
        HttpServer.start(
            new Listener("127.0.0.1", 0, List.of(routes)), Optional.empty(), metrics, limits);
  }

  /** A route at {@code /echo} that sends the body back. */
  static Route echo() {
    return new Route("/echo", OPEN, new Echo());
  }

  /** The usual limits with shorter times, so that a test need not wait for long. */
  static HttpLimits hasty(Duration time, int connections) {
    return new HttpLimits(1 << 20, time, time, time, time, connections, time);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, byte[] body, String... headers) {
    HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + path))
        .timeout(Duration.ofSeconds(15));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private static final class Echo extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      byte[] body = request.getInputStream().readAllBytes();
      response.setContentType("text/plain; charset=" + StandardCharsets.UTF_8);
      response.getOutputStream().write(body);
    }
  }
}
