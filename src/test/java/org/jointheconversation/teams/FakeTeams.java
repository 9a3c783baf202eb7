package org.jointheconversation.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointheconversation.config.AppCredential;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.Secret;

/**
 * Microsoft on loopback: OpenID configuration, signing keys, token service and connector. It signs
 * tokens as Teams does, records what the bot sends, and answers as it is told. Thread-safe.
 */
public final class FakeTeams implements AutoCloseable {
  public static final String APP_ID = "6c9a2f0e-1111-4222-8333-0123456789ab";
  public static final String TENANT = "aaaaaaaa-0000-4000-8000-000000000001";
  public static final String APP_PASSWORD = "app-password-not-to-be-seen";

  static {
    // The JDK's server otherwise holds each answer back for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(FakeTeams::daemon);
  private final FakeKeys keys = new FakeKeys();
  private final FakeConnector connector = new FakeConnector();
  private final AtomicInteger keyFetches = new AtomicInteger();
  private final AtomicInteger tokenFetches = new AtomicInteger();
  private volatile int keysStatus = 200;
  private volatile int tokenStatus = 200;
  private volatile Optional<FakeAssertions> assertions = Optional.empty();
  private volatile CountDownLatch keysHeld = new CountDownLatch(0);

  /**
   * What the bot sent to the connector.
   *
   * @param messageId empty for a new message
   * @param whispered whether one person alone sees it (T23)
   */
  public record Sent(
      String method,
      String conversation,
      String messageId,
      Optional<String> authorization,
      boolean whispered,
      JsonNode activity) {

    /** The card, or a missing node. */
    public JsonNode card() {
      return activity.at("/attachments/0/content");
    }
  }

  private FakeTeams(Clock clock) throws IOException {
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/openid", this::openId);
    server.createContext("/keys", this::keys);
    server.createContext("/token", this::token);
    server.createContext("/emea/v3/conversations/", connector);
    server.start();
  }

  /** Starts on a free port of 127.0.0.1. */
  public static FakeTeams start(Clock clock) {
    try {
      return new FakeTeams(clock);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A configuration for a bot that talks to this fake. */
  public Config.Teams config() {
    return new Config.Teams(
        APP_ID,
        Optional.of(new AppCredential.Password(new Secret(APP_PASSWORD))),
        Set.of(TENANT),
        Set.of("127.0.0.1"),
        at("/openid"),
        at("/token"),
        true);
  }

  /** The address of the connector, as activities carry it. */
  public String serviceUrl() {
    return at("/emea/").toString();
  }

  /** A good {@code Authorization} header. */
  public String bearer() {
    return "Bearer " + sign(claims());
  }

  /** The claims of a good token, to be changed and signed. */
  public JWTCreator.Builder claims() {
    Instant now = clock.instant();
    return JWT.create()
        .withIssuer("https://api.botframework.com")
        .withAudience(APP_ID)
        .withNotBefore(now.minus(Duration.ofMinutes(1)))
        .withExpiresAt(now.plus(Duration.ofHours(1)))
        .withClaim("serviceurl", serviceUrl());
  }

  /** Signs with the newest key. */
  public String sign(JWTCreator.Builder claims) {
    return keys.sign(keys.newestId(), claims);
  }

  /** Signs with the newest key and calls it so; null names none. */
  public String signUnder(String keyId, JWTCreator.Builder claims) {
    return keys.sign(keyId, claims);
  }

  /** Signs as before with another key of the same name. */
  public String signFalsely(JWTCreator.Builder claims) {
    return keys.signFalsely(keys.newestId(), claims);
  }

  /** Signs from now on with a new key that may sign for these channels. */
  public void newKey(String... endorsements) {
    keys.add(endorsements);
  }

  /** Takes the oldest key away. */
  public void dropOldestKey() {
    keys.dropOldest();
  }

  /** Gives tokens to whoever shows this certificate from now on, and to no password. */
  public void knows(X509Certificate certificate) {
    assertions = Optional.of(new FakeAssertions(certificate));
  }

  /** Answers for keys with this status from now on. */
  public void keysAnswer(int status) {
    keysStatus = status;
  }

  /** Lets requests for keys wait until the latch opens. */
  public void holdKeys(CountDownLatch until) {
    keysHeld = until;
  }

  /** Answers for tokens with this status from now on. */
  public void tokenAnswers(int status) {
    tokenStatus = status;
  }

  /** Answers the next connector request in this way; several are used in order. */
  public void answerNext(int status, Map<String, String> headers) {
    connector.answerNext(status, headers);
  }

  /** Refuses the next connector request with this status and code. */
  public void answerNext(int status, String code) {
    connector.answerNext(status, Map.of(), code);
  }

  /** How often keys were fetched. */
  public int keyFetches() {
    return keyFetches.get();
  }

  /** How often a token was fetched. */
  public int tokenFetches() {
    return tokenFetches.get();
  }

  /** Everything sent so far. */
  public List<Sent> sent() {
    return connector.sent();
  }

  /** The next thing sent, waited for. */
  public Sent next() {
    return connector.next();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void openId(HttpExchange exchange) throws IOException {
    ObjectNode json = Json.object().put("issuer", "https://api.botframework.com");
    json.put("jwks_uri", at("/keys").toString());
    answer(exchange, keysStatus, Map.of(), Json.write(json));
  }

  private void keys(HttpExchange exchange) throws IOException {
    keyFetches.incrementAndGet();
    try {
      keysHeld.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    answer(exchange, keysStatus, Map.of(), keys.jwks());
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean good =
        form.contains("grant_type=client_credentials")
            && form.contains("client_id=" + APP_ID)
            && showsItself(form)
            && form.contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    int count = tokenFetches.incrementAndGet();
    ObjectNode json = Json.object().put("token_type", "Bearer").put("expires_in", 3600);
    json.put("access_token", "bot-token-" + count);
    answer(exchange, good ? tokenStatus : 400, Map.of(), Json.write(json));
  }

  private boolean showsItself(String form) {
    return assertions
        .map(known -> known.accepts(form, at("/token").toString(), clock.instant()))
        .orElse(form.contains("client_secret=" + APP_PASSWORD));
  }

  static void answer(HttpExchange exchange, int status, Map<String, String> headers, String json)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fake-teams");
    thread.setDaemon(true);
    return thread;
  }
}
