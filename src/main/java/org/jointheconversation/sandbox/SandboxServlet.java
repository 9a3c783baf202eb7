package org.jointheconversation.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointheconversation.chat.ChatChannel;
import org.jointheconversation.chat.ChatUser;
import org.jointheconversation.conversation.Answer;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.conversation.FormInput;
import org.jointheconversation.conversation.Inbound;

/**
 * {@code /sandbox} and what its page asks for. It belongs behind a guard that lets in this machine
 * alone: whoever reaches it can be anyone. A POST takes JSON and nothing else, which a form of
 * another site cannot send. Thread-safe.
 */
public final class SandboxServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final int MOST_EVENT_CHARACTERS = 100;

  private final transient SandboxChat chat;
  private final transient SandboxRooms rooms;
  private final transient SandboxFiles files = new SandboxFiles();

  /**
   * The page and its doors.
   *
   * @param people who one can be, asked afresh each time
   * @param channels shown even before anything is posted to them
   */
  public SandboxServlet(
      Conversation conversation,
      SandboxGateway gateway,
      Supplier<List<SandboxPerson>> people,
      List<ChatChannel> channels) {
    this.chat = new SandboxChat(conversation, gateway);
    this.rooms = new SandboxRooms(gateway, people, channels);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    if (path.equals("/api/state")) {
      state(request, response);
    } else if (path.equals("/api/picture")) {
      picture(request, response);
    } else {
      files.serve(path, response);
    }
  }

  /** The picture of a message; where this machine cannot draw, the page says it in words. */
  private void picture(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<byte[]> png =
        chat.picture(
            String.valueOf(request.getParameter("room")),
            String.valueOf(request.getParameter("message")));
    if (png.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("image/png");
    response.getOutputStream().write(png.get());
  }

  private void state(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<ObjectNode> news =
        rooms.newsSince(
            String.valueOf(request.getParameter("since")),
            Optional.ofNullable(request.getParameter("room")));
    if (news.isPresent()) {
      write(response, news.get());
    } else {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    Optional<SandboxBody> body = read(request);
    Optional<ChatUser> who = body.flatMap(sent -> rooms.person(sent.as()));
    if (who.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Optional<JsonNode> answer =
        answer(String.valueOf(request.getPathInfo()), who.get(), body.get());
    if (answer.isPresent()) {
      write(response, answer.get());
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static Optional<SandboxBody> read(HttpServletRequest request) throws IOException {
    try {
      byte[] sent = request.getInputStream().readAllBytes();
      return Optional.ofNullable(JSON.readValue(sent, SandboxBody.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Empty where the address is unknown or a part that it needs is missing. */
  private Optional<JsonNode> answer(String path, ChatUser who, SandboxBody body) {
    return switch (path) {
      case "/api/open" -> {
        chat.open(who);
        yield Optional.of(JSON.createObjectNode());
      }
      case "/api/type" ->
          from(who, body)
              .filter(from -> body.text() != null)
              .map(from -> outcome(chat.typed(from, body.text())));
      case "/api/view" ->
          use(body)
              .map(use -> SandboxJson.view(chat.view(who, use.action(), use.round(), use.form())));
      case "/api/form" ->
          from(who, body)
              .filter(from -> use(body).isPresent() && body.room() != null)
              .map(from -> outcome(chat.submit(from, body.room(), body.message(), input(body))));
      default -> Optional.empty();
    };
  }

  private static Optional<Inbound> from(ChatUser who, SandboxBody body) {
    return Optional.ofNullable(body.event())
        .filter(event -> !event.isBlank() && event.length() <= MOST_EVENT_CHARACTERS)
        .map(event -> new Inbound(who, event));
  }

  private static Optional<SandboxBody.Use> use(SandboxBody body) {
    return Optional.ofNullable(body.use())
        .filter(use -> use.action() != null && use.round() != null);
  }

  private static FormInput input(SandboxBody body) {
    return new FormInput(body.use().action(), body.use().round(), body.use().filledIn());
  }

  private static JsonNode outcome(Answer answer) {
    Map<String, String> errors = SandboxChat.errors(answer);
    ObjectNode node = JSON.createObjectNode();
    node.put("done", errors.isEmpty());
    node.set("errors", JSON.valueToTree(errors));
    if (answer instanceof Answer.Show show) {
      node.set("view", SandboxJson.view(show.view()));
    }
    return node;
  }

  /** Through a string: half a character, which a person can send, would stop the byte writer. */
  private static void write(HttpServletResponse response, JsonNode node) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(node.toString().getBytes(StandardCharsets.UTF_8));
  }
}
