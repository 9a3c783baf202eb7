package org.jointheconversation.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.ops.StorageUnavailableException;
import org.jointheconversation.slack.Envelope.HomeOpened;
import org.jointheconversation.slack.Envelope.Routed;
import org.jointheconversation.slack.Envelope.SentForm;
import org.jointheconversation.slack.Envelope.Shortcut;
import org.jointheconversation.slack.Envelope.ShutOut;
import org.jointheconversation.slack.Envelope.Unrouted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /slack/events}, behind {@link SlackSignatureFilter}. What Slack signed is answered
 * with 200 even where nobody here knows it (S7); with 503 while nothing can be kept, so that Slack
 * sends it again (S8). Thread-safe.
 */
final class SlackServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(SlackServlet.class);

  private final transient App bolt;
  private final transient EnvelopeReader reader;
  private final transient Handlers handlers;
  private final transient Consumer<Departure> shutOuts;
  private final transient Metrics metrics;

  SlackServlet(
      App bolt,
      EnvelopeReader reader,
      Handlers handlers,
      Consumer<Departure> shutOuts,
      Metrics metrics) {
    this.bolt = bolt;
    this.reader = reader;
    this.handlers = handlers;
    this.shutOuts = shutOuts;
    this.metrics = metrics;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    ServletAdapterOps.writeResponse(response, answer(request));
  }

  private Response answer(HttpServletRequest request) throws IOException {
    if (request.getAttribute(SlackSignatureFilter.CHECKED) == null) {
      return error(HttpServletResponse.SC_UNAUTHORIZED, "unsigned");
    }
    String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return answer(body, new RequestHeaders(ServletAdapterOps.toHeaderMap(request)));
  }

  /** Answers a body that is surely Slack's, however it came. */
  Response answer(String body, RequestHeaders headers) {
    return run(() -> answer(reader.read(body, headers)));
  }

  private Response answer(Envelope envelope) throws Exception {
    if (envelope instanceof Routed routed) {
      return bolt.run(routed.request());
    }
    if (envelope instanceof SentForm form) {
      return handlers.forms().submitted(form);
    }
    if (envelope instanceof HomeOpened opened) {
      handlers.homes().show(opened.who(), opened.hash());
    } else if (envelope instanceof Shortcut shortcut) {
      handlers.windows().tell(shortcut.who(), shortcut.trigger(), shortcut.said());
    }
    if (envelope instanceof ShutOut out) {
      // Slack says it again where it cannot be written down now.
      shutOuts.accept(out.departure());
      return Response.ok();
    }
    if (envelope instanceof Unrouted unrouted) {
      metrics.unrouted("slack", unrouted.reason());
    }
    return Response.ok();
  }

  /** Bolt declares every exception there is; none of them may reach Jetty, which prints them. */
  private static Response run(Callable<Response> handler) {
    try {
      return handler.call();
    } catch (StorageUnavailableException unavailable) {
      return error(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "unavailable");
    } catch (Exception failure) {
      // The class alone: a message could quote what was sent.
      LOG.error("a request from Slack failed: {}", failure.getClass().getName());
      return error(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "failed");
    }
  }

  private static Response error(int status, String reason) {
    return Response.json(status, "{\"error\":\"" + reason + "\"}");
  }
}
