package org.jointheconversation.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointheconversation.ops.Health;

/**
 * {@code /health/live} says that the program answers; {@code /health/ready} whether it can do its
 * work, 503 with the failing checks named otherwise. Warnings change nothing about that.
 */
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final transient Health health;

  public HealthServlet(Health health) {
    this.health = health;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (String.valueOf(request.getPathInfo())) {
      case "/live" -> answer(response, Map.of("status", "live"));
      case "/ready" -> ready(response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void ready(HttpServletResponse response) throws IOException {
    Map<String, String> failing = health.failing();
    if (failing.isEmpty()) {
      answer(response, withWarnings("ready", Map.of()));
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    answer(response, withWarnings("not ready", Map.of("failing", failing)));
  }

  private Map<String, Object> withWarnings(String status, Map<String, ?> more) {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("status", status));
    body.putAll(more);
    Map<String, String> warnings = health.warnings();
    if (!warnings.isEmpty()) {
      body.put("warnings", warnings);
    }
    return body;
  }

  private static void answer(HttpServletResponse response, Map<String, ?> body) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.writeValueAsBytes(body));
  }
}
