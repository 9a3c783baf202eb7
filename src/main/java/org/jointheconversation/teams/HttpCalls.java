package org.jointheconversation.teams;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP calls that end: 3 s to connect, 10 s for everything, 1 MiB of answer, no redirect followed
 * (a redirect would carry the token elsewhere). Thread-safe.
 *
 * <p>HTTP/1.1 with one request a connection at a time: a connection that breaks puts one message in
 * doubt instead of all that share it.
 */
final class HttpCalls {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration TOTAL = Duration.ofSeconds(10);
  private static final int LARGEST_ANSWER = 1 << 20;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** What came back. */
  record Reply(int status, HttpHeaders headers, byte[] body) {}

  /** No connection came about, so nothing was sent. */
  static final class NotReached extends IOException {
    private static final long serialVersionUID = 1L;

    NotReached() {
      super("not reached");
    }
  }

  /**
   * Makes the call.
   *
   * @throws NotReached when nothing was sent
   * @throws IOException when nobody can tell what became of it
   */
  Reply call(HttpRequest.Builder request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.timeout(TOTAL).build(), info -> new LimitedBody(LARGEST_ANSWER));
    try {
      HttpResponse<byte[]> got = answer.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(got.statusCode(), got.headers(), got.body());
    } catch (ExecutionException e) {
      throw notReached(e.getCause()) ? new NotReached() : new IOException("broken connection");
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("timeout");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private static boolean notReached(Throwable cause) {
    return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
  }
}
