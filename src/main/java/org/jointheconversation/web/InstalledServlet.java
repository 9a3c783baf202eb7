package org.jointheconversation.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointheconversation.chat.Installing;
import org.jointheconversation.chat.Installing.Outcome;
import org.jointheconversation.ops.Metrics;

/**
 * {@code /slack/oauth_redirect}: where Slack leads a browser back to. Says how it went.
 * Thread-safe.
 */
public final class InstalledServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Installing installing;
  private final transient Metrics metrics;
  private final transient TemplateEngine pages = Templates.engine();

  public InstalledServlet(Installing installing, Metrics metrics) {
    this.installing = installing;
    this.metrics = metrics;
  }

  /** Looking ahead must not use up what is good for once. */
  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    response.setHeader("Allow", "GET");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Outcome outcome =
        installing.end(
            new Installing.Return(
                parameter(request, "state"),
                parameter(request, "code"),
                parameter(request, "error"),
                browser(request)));
    if (outcome == Outcome.NOT_ALLOWED) {
      metrics.refused("slack-install", "not-allowed");
    }
    if (outcome == Outcome.NOT_OURS) {
      metrics.refused("slack-install", "state");
    } else {
      response.addCookie(InstallServlet.cookie("", 0, request.isSecure()));
    }
    StringOutput page = new StringOutput();
    pages.render("installed.jte", outcome, page);
    response.setStatus(status(outcome));
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static int status(Outcome outcome) {
    return switch (outcome) {
      case INSTALLED, DECLINED -> HttpServletResponse.SC_OK;
      case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
      case NOT_OURS -> HttpServletResponse.SC_BAD_REQUEST;
      case FAILED -> HttpServletResponse.SC_BAD_GATEWAY;
    };
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
  }

  private static Optional<String> browser(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(InstallServlet.COOKIE))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
