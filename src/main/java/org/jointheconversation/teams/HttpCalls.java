package org.jointheconversation.teams;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * HTTP calls that end: 3 s to connect, 10 s for everything, 1 MiB of answer. Nothing is sent twice
 * and no redirect is followed, which would carry the token elsewhere. Thread-safe.
 *
 * <p>HTTP/1.1 with one request a connection at a time: a connection that breaks puts one message in
 * doubt instead of all that share it. OkHttp, because it works on the caller's thread: a seventh of
 * the processor time of the JDK's client, which the replies coming in need.
 */
final class HttpCalls {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration TOTAL = Duration.ofSeconds(10);
  private static final int IDLE_CONNECTIONS = 32;

  /**
   * A server may close an idle connection after five seconds, as Node does, and OkHttp looks only
   * at those that were idle for ten before it writes to them. What is written to a closed one is in
   * doubt for good, so none is kept for that long.
   */
  private static final long IDLE_SECONDS = 3;

  private static final int LARGEST_ANSWER = 1 << 20;

  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .connectTimeout(CONNECT)
          .readTimeout(TOTAL)
          .callTimeout(TOTAL)
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .followSslRedirects(false)
          .protocols(List.of(Protocol.HTTP_1_1))
          .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
          .addNetworkInterceptor(HttpCalls::withoutZeroWait)
          .eventListenerFactory(call -> call.request().tag(Progress.class))
          .build();

  /** What came back. */
  record Reply(int status, Headers headers, byte[] body) {}

  /** No connection came about, so nothing was sent. */
  static final class NotReached extends IOException {
    private static final long serialVersionUID = 1L;

    NotReached() {
      super("not reached");
    }
  }

  /** Whether a request began to leave. */
  private static final class Progress extends EventListener {
    private volatile boolean begun;

    @Override
    public void requestHeadersStart(Call call) {
      begun = true;
    }
  }

  /**
   * Makes the call.
   *
   * @throws NotReached when nothing was sent
   * @throws IOException when nobody can tell what became of it
   */
  Reply call(Request.Builder request) throws IOException {
    Progress progress = new Progress();
    Call call = client.newCall(request.tag(Progress.class, progress).build());
    try (Response response = call.execute()) {
      return new Reply(response.code(), response.headers(), bytes(response.body()));
    } catch (IOException e) {
      throw progress.begun ? new IOException("no answer") : new NotReached();
    }
  }

  /** OkHttp by itself sends again what a 503 says may be sent again at once. */
  private static Response withoutZeroWait(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == 503 && response.header("Retry-After", "").matches("0+")
        ? response.newBuilder().header("Retry-After", "1").build()
        : response;
  }

  private static byte[] bytes(ResponseBody body) throws IOException {
    byte[] bytes = body.byteStream().readNBytes(LARGEST_ANSWER + 1);
    if (bytes.length > LARGEST_ANSWER) {
      throw new IOException("the answer is too large");
    }
    return bytes;
  }
}
