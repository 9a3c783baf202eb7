package org.jointheconversation.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The connector of {@link FakeTeams}: records what it is sent and answers as it is told. */
final class FakeConnector implements HttpHandler {
  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<FakeTeams.Sent> unseen = new LinkedBlockingQueue<>();
  private final List<FakeTeams.Sent> sent = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger messages = new AtomicInteger();

  private record Answer(int status, Map<String, String> headers, String code) {}

  void answerNext(int status, Map<String, String> headers) {
    answerNext(status, headers, "");
  }

  void answerNext(int status, Map<String, String> headers, String code) {
    answers.add(new Answer(status, headers, code));
  }

  List<FakeTeams.Sent> sent() {
    return List.copyOf(sent);
  }

  FakeTeams.Sent next() {
    try {
      FakeTeams.Sent next = unseen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("the bot sent nothing");
      }
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    FakeTeams.Sent request = read(exchange);
    sent.add(request);
    unseen.add(request);
    Answer scripted = answers.poll();
    if (scripted == null) {
      String id = "message-" + messages.incrementAndGet();
      FakeTeams.answer(exchange, 201, Map.of(), Json.write(Json.object().put("id", id)));
    } else {
      FakeTeams.answer(exchange, scripted.status(), scripted.headers(), error(scripted.code()));
    }
  }

  private static String error(String code) {
    return "{\"error\":" + (code.isEmpty() ? "{}" : "{\"code\":\"" + code + "\"}") + "}";
  }

  private static FakeTeams.Sent read(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    return new FakeTeams.Sent(
        exchange.getRequestMethod(),
        path[4],
        path.length > 6 ? path[6] : "",
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
        "isTargetedActivity=true".equals(exchange.getRequestURI().getQuery()),
        Json.read(exchange.getRequestBody().readAllBytes()));
  }
}
