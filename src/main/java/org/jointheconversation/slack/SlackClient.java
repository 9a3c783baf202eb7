package org.jointheconversation.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocketListener;
import org.jointheconversation.config.Config;

/**
 * Slack's own client, made harmless: the token goes to one address and follows no redirect; nothing
 * is logged (its listeners print bodies), counted (its statistics call {@code auth.test}) or sent a
 * second time (OkHttp's retries repeat a post). Thread-safe.
 */
final class SlackClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(10);
  private static final int IDLE_CONNECTIONS = 32;

  /**
   * A proxy or a server may close what was idle for five seconds; OkHttp looks only at what was
   * idle for ten before it writes there, and what is written to a closed connection is in doubt.
   */
  private static final long IDLE_SECONDS = 3;

  private static final Duration CALL = Duration.ofSeconds(15);

  /** A WebSocket over which nothing is answered for so long is dead. */
  private static final Duration PING = Duration.ofSeconds(15);

  static final Pattern LOOPBACK =
      Pattern.compile("localhost|\\[::1]|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");

  private final ThreadLocal<Boolean> left = ThreadLocal.withInitial(() -> false);
  private final Slack slack;
  private final URI apiUrl;
  private final UploadHosts uploadHosts;

  SlackClient(Config.Slack config) {
    SlackConfig settings = settings(config.apiUrl());
    OkHttpClient http = http(settings, loopback(config.apiUrl()));
    this.slack = Slack.getInstance(settings, new SlackHttpClient(http));
    this.apiUrl = config.apiUrl();
    this.uploadHosts = new UploadHosts(config.apiUrl().getHost(), loopback(config.apiUrl()));
  }

  /**
   * Calls a method with a token; the caller closes the answer.
   *
   * @throws IOException where the network breaks, before or after Slack got it
   */
  Response post(String method, String token, FormBody.Builder form) throws IOException {
    return methods(token).runPostFormWithToken(form, method, token);
  }

  /**
   * Calls a method as an app, which shows who it is by a header of its own; the caller closes the
   * answer.
   *
   * @throws IOException where the network breaks, before or after Slack got it
   */
  Response postAsApp(String method, String authorization, FormBody.Builder form)
      throws IOException {
    Request request =
        new Request.Builder()
            .url(apiUrl.resolve(method).toString())
            .header("Authorization", authorization)
            .post(form.build())
            .build();
    return staying().newCall(request).execute();
  }

  /**
   * Sends the bytes of a file to the address Slack named for it, where that is Slack's own. No
   * token goes with them: the address itself is the key.
   *
   * @return whether it took them
   * @throws IOException where the network breaks
   */
  boolean upload(String address, byte[] bytes) throws IOException {
    Optional<HttpUrl> allowed = uploadHosts.allowed(address);
    if (allowed.isEmpty()) {
      return false;
    }
    Request request =
        new Request.Builder().url(allowed.get()).post(RequestBody.create(bytes)).build();
    try (Response response = staying().newCall(request).execute()) {
      return response.isSuccessful();
    }
  }

  /**
   * Opens a WebSocket at the address Slack named for it, where that is Slack's own.
   *
   * @return false where it is not
   */
  boolean connect(String address, WebSocketListener listener) {
    Optional<HttpUrl> allowed = uploadHosts.allowed(address.replaceFirst("^ws", "http"));
    allowed.ifPresent(
        url ->
            staying()
                .newBuilder()
                .pingInterval(PING)
                .build()
                .newWebSocket(new Request.Builder().url(url).build(), listener));
    return allowed.isPresent();
  }

  private OkHttpClient staying() {
    OkHttpClient http = slack.getHttpClient().getOkHttpClient();
    return http.newBuilder().followRedirects(false).followSslRedirects(false).build();
  }

  MethodsClient methods(String token) {
    return slack.methods(token);
  }

  /** For Bolt, which wants one; it holds no token. */
  Slack slack() {
    return slack;
  }

  /** Begins a call on this thread. */
  void forgetLastCall() {
    left.set(false);
  }

  /** Whether this thread's last call had a connection, so that Slack may have seen it. */
  boolean lastCallLeft() {
    return left.get();
  }

  @Override
  public void close() {
    OkHttpClient http = slack.getHttpClient().getOkHttpClient();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static SlackConfig settings(URI apiUrl) {
    SlackConfig settings = new SlackConfig();
    settings.setStatsEnabled(false);
    settings.setHttpClientResponseHandlers(new ArrayList<>());
    settings.setMethodsEndpointUrlPrefix(apiUrl.toString());
    if (loopback(apiUrl)) {
      settings.setProxyUrl(null);
    }
    return settings;
  }

  private OkHttpClient http(SlackConfig settings, boolean loopback) {
    OkHttpClient.Builder http =
        SlackHttpClient.buildOkHttpClient(settings)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .writeTimeout(READ)
            .callTimeout(CALL)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            .addNetworkInterceptor(
                chain -> {
                  left.set(true);
                  return chain.proceed(chain.request());
                });
    return (loopback ? http.proxy(Proxy.NO_PROXY) : http).build();
  }

  private static boolean loopback(URI uri) {
    return uri.getHost() != null && LOOPBACK.matcher(uri.getHost()).matches();
  }
}
