package org.jointheconversation.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jointheconversation.config.Config;
import org.jointheconversation.config.Secret;

/**
 * Slack's Web API on loopback, for what the bot calls: it remembers messages and views, refuses
 * what Slack refuses, records every call, and fails on command. Any other method is an error and is
 * recorded, so that a test can show it was never called. Thread-safe.
 */
public final class FakeSlack implements AutoCloseable {
  /** The bot token it takes. */
  public static final String TOKEN = "xoxb-fake-token";

  /** The app-level token it takes. */
  public static final String APP_TOKEN = "xapp-fake-token";

  /** The secret the app's requests are signed with. */
  public static final String SIGNING_SECRET = "fake-signing-secret";

  /** Its only workspace, and the bot's account there. */
  public static final String TEAM = "T0001";

  public static final String BOT = "U0BOT";

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // The JDK's server otherwise waits 40 ms with the second packet of each answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<Failure>> failures = new LinkedHashMap<>();
  private final FakeOAuth oauth = new FakeOAuth();
  private final FakeWorkspace workspace;

  /**
   * A call that came in.
   *
   * @param token empty where there was none
   * @param params the form's or the JSON body's top level, each value as text
   */
  public record Call(String method, String token, Map<String, String> params) {

    /** A parameter; empty where it is missing. */
    public String param(String name) {
      return params.getOrDefault(name, "");
    }

    /** A parameter that holds JSON, such as {@code blocks} or {@code view}. */
    public JsonNode json(String name) {
      return read(param(name));
    }

    /** All words of the call as one text, for looking up what must not be in it. */
    public String all() {
      return params.toString();
    }
  }

  /** How a call fails; it is recorded all the same. */
  public sealed interface Failure {

    /** 429 with {@code Retry-After}. */
    record TooMany(int seconds) implements Failure {}

    /** 200 with {@code ok: false}. */
    record Error(String code) implements Failure {}

    /** A status without a body that says anything. */
    record Status(int code) implements Failure {}

    /** No answer until the fake is closed. */
    record Hang() implements Failure {}

    /** The work is done, and then the connection breaks. */
    record BreakAfter() implements Failure {}
  }

  private FakeSlack() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    workspace = new FakeWorkspace(apiUrl().resolve("/upload/").toString(), oauth);
    server.setExecutor(threads);
    server.createContext("/api/", this::handle);
    server.createContext("/upload/", this::upload);
  }

  /** Starts on a free port of 127.0.0.1. */
  public static FakeSlack start() {
    try {
      FakeSlack fake = new FakeSlack();
      fake.server.start();
      return fake;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** For {@code SLACK_API_URL}. */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  /** The configuration that leads here. */
  public Config.Slack config() {
    return config(apiUrl());
  }

  /** The same with Slack's API elsewhere. */
  static Config.Slack config(URI apiUrl) {
    return new Config.Slack(
        Optional.of(new Secret(TOKEN)),
        Optional.of(new Secret(SIGNING_SECRET)),
        Optional.empty(),
        Optional.empty(),
        apiUrl);
  }

  /** Names the place of the next WebSockets. */
  public void socketAt(String url) {
    workspace.socketAt(url);
  }

  /** Where apps are installed. */
  public FakeOAuth oauth() {
    return oauth;
  }

  /** Makes the next call of a method fail; several queue up. */
  public void failNext(String method, Failure failure) {
    synchronized (calls) {
      failures.computeIfAbsent(method, m -> new ArrayDeque<>()).add(failure);
    }
  }

  /** Every call so far, in the order in which they came. */
  public List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** The calls of one method so far. */
  public List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Waits until a method was called {@code count} times, for ten seconds at most. */
  public List<Call> await(String method, int count) {
    return await(seen -> calls(method).size() >= count, method + " x " + count, method);
  }

  /** What a channel shows, message by message as {@code {"ts","text","blocks","thread_ts"}}. */
  public List<ObjectNode> messages(String channel) {
    return workspace.messages(channel);
  }

  /** What stands in a channel by itself, without what is in threads. */
  public List<ObjectNode> posts(String channel) {
    return messages(channel).stream().filter(message -> !message.has("thread_ts")).toList();
  }

  /** Names another place for the next file's bytes. */
  public void uploadTo(String address) {
    workspace.uploadTo(address);
  }

  /** Takes a message away, as its administrators can. */
  public void delete(String channel, String ts) {
    workspace.delete(channel, ts);
  }

  /** What an open view shows. */
  public JsonNode view(String id) {
    return workspace.view(id);
  }

  /** The view that was opened last, as it looks now; empty before the first. */
  public Optional<JsonNode> newestView() {
    return workspace.newestView();
  }

  /** Lets a trigger be used once, as a press of a button does. */
  public String trigger() {
    return workspace.trigger();
  }

  /** The account does not exist, from now on. */
  public void forget(String user) {
    workspace.forget(user);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private List<Call> await(Predicate<List<Call>> enough, String what, String method) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    synchronized (calls) {
      while (!enough.test(calls)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("no " + what + "; there were " + calls.size() + " calls");
        }
        try {
          calls.wait(left);
        } catch (InterruptedException interrupted) {
          throw new AssertionError("interrupted while waiting for " + what, interrupted);
        }
      }
    }
    return calls(method);
  }

  /** Where a file's bytes go, without a token; any other file is refused. */
  private void upload(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String file = exchange.getRequestURI().getPath().substring("/upload/".length());
    boolean taken = workspace.upload(file, bytes, token(exchange));
    synchronized (calls) {
      calls.add(new Call("upload", token(exchange), Map.of("length", "" + bytes.length)));
    }
    send(exchange, taken ? 200 : 400, taken ? "OK" : "");
  }

  private void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Call call = new Call(method, token(exchange), params(exchange));
    Failure failure;
    JsonNode answer = null;
    synchronized (calls) {
      Deque<Failure> planned = failures.getOrDefault(method, new ArrayDeque<>());
      failure = planned.poll();
      if (failure == null || failure instanceof Failure.BreakAfter) {
        answer = workspace.answer(call);
      }
      calls.add(call);
      calls.notifyAll();
    }
    if (failure == null) {
      send(exchange, 200, answer.toString());
    } else {
      fail(exchange, failure);
    }
  }

  private void fail(HttpExchange exchange, Failure failure) throws IOException {
    if (failure instanceof Failure.TooMany tooMany) {
      exchange.getResponseHeaders().set("Retry-After", Integer.toString(tooMany.seconds()));
      send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
    } else if (failure instanceof Failure.Error error) {
      send(exchange, 200, "{\"ok\":false,\"error\":\"" + error.code() + "\"}");
    } else if (failure instanceof Failure.Status status) {
      send(exchange, status.code(), "");
    } else {
      breakOff(exchange, failure);
    }
  }

  private void breakOff(HttpExchange exchange, Failure failure) throws IOException {
    if (failure instanceof Failure.Hang) {
      try {
        closing.await();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    }
    // Announces more than it sends: the client sees the connection end in the middle.
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write('{');
    throw new IOException("broken off on command");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String token(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^Bearer ", "");
  }

  private static Map<String, String> params(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!body.startsWith("{")) {
      return FormBody.parse(body);
    }
    Map<String, String> params = new LinkedHashMap<>();
    read(body)
        .properties()
        .forEach(
            member ->
                params.put(
                    member.getKey(),
                    member.getValue().isTextual()
                        ? member.getValue().textValue()
                        : member.getValue().toString()));
    return params;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }
}
