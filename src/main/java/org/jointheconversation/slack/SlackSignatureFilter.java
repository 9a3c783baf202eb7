package org.jointheconversation.slack;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jointheconversation.config.Secret;
import org.jointheconversation.ops.Metrics;

/**
 * Lets nothing through to Slack's servlet that Slack did not sign (S1, S2, S8). What is unsigned or
 * stale is refused before its body is read; a body is never held beyond {@link #LIMIT}. Behind the
 * filter the request reads from the very bytes whose signature was checked. Thread-safe.
 */
public final class SlackSignatureFilter implements Filter {
  /** Bytes of a body; Slack's own largest payloads are a quarter of it. */
  public static final int LIMIT = 1 << 20;

  /** Set on a request whose signature was checked; the servlet serves no other. */
  static final String CHECKED = SlackSignatureFilter.class.getName() + ".checked";

  private final SlackSignature signature;
  private final Metrics metrics;

  public SlackSignatureFilter(Secret signingSecret, Clock clock, Metrics metrics) {
    this.signature = new SlackSignature(signingSecret, clock);
    this.metrics = metrics;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String timestamp = request.getHeader(SlackSignature.TIMESTAMP);
    String signed = request.getHeader(SlackSignature.SIGNATURE);
    Optional<String> refusal = signature.refuseHeaders(timestamp, signed);
    if (refusal.isPresent()) {
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, refusal.get());
      return;
    }
    Optional<byte[]> body = read(request);
    if (body.isEmpty()) {
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too-large");
    } else if (!signature.matches(timestamp, signed, body.get())) {
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "signature");
    } else {
      request.setAttribute(CHECKED, Boolean.TRUE);
      chain.doFilter(new KeptBody(request, body.get()), response);
    }
  }

  /** The body, or empty where it goes beyond the limit: then it is not read to its end. */
  private static Optional<byte[]> read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LIMIT) {
      return Optional.empty();
    }
    InputStream in = request.getInputStream();
    byte[] body = in.readNBytes(LIMIT + 1);
    return body.length > LIMIT ? Optional.empty() : Optional.of(body);
  }

  /** None of these becomes right by being sent again, so Slack is told not to (S8). */
  private void refuse(HttpServletResponse response, int status, String reason) throws IOException {
    metrics.refused("slack", reason);
    response.setStatus(status);
    response.setHeader("X-Slack-No-Retry", "1");
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(("{\"error\":\"" + reason + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
