package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.Bot;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.schema.Activity;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.ops.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP for checked activities: 200, with a body where Teams waits for one. */
final class TeamsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(TeamsServlet.class);

  private final transient TurnAdapter turns;
  private final transient Bot bot;
  private final transient Metrics metrics;

  TeamsServlet(TurnAdapter turns, Bot bot, Metrics metrics) {
    this.turns = turns;
    this.bot = bot;
    this.metrics = metrics;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!(request.getAttribute(TeamsTokenFilter.ACTIVITY) instanceof ObjectNode checked)) {
      answer(response, 401, Refusal.unauthorised("not-checked").body());
      return;
    }
    Optional<Activity> activity = SdkActivities.read(checked);
    if (activity.isEmpty()) {
      metrics.refused("teams", "not-an-activity");
      answer(response, 400, Refusal.badRequest("not-an-activity").body());
      return;
    }
    run(activity.get(), response);
  }

  private void run(Activity activity, HttpServletResponse response) throws IOException {
    try {
      Optional<InvokeResponse> invoked = turns.run(activity, bot);
      if (invoked.isPresent()) {
        answer(response, invoked.get().getStatus(), Json.write((JsonNode) invoked.get().getBody()));
      }
    } catch (CompletionException e) {
      fail(response, e.getCause());
    } catch (RuntimeException e) {
      fail(response, e);
    }
  }

  /** Names the kind of failure only: its message might hold what somebody wrote. */
  private static void fail(HttpServletResponse response, Throwable cause) throws IOException {
    if (cause instanceof StorageUnavailableException) {
      answer(response, 503, "{\"error\":\"not at the moment\"}");
      return;
    }
    LOG.error(
        "a Teams activity was not handled: {} at {}",
        cause.getClass().getName(),
        cause.getStackTrace().length == 0 ? "?" : cause.getStackTrace()[0]);
    answer(response, 500, "{\"error\":\"this went wrong here\"}");
  }

  private static void answer(HttpServletResponse response, int status, String json)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
