package org.jointheconversation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every guard: refuses methods that nothing here uses (TRACE would send headers
 * back), and keeps what a broken servlet throws out of the answer and its message out of the log.
 */
final class OuterFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(OuterFilter.class);
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private final String path;

  OuterFilter(String path) {
    this.path = path;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      fail(request, response, e);
    }
  }

  /** Names the route, not the address that was asked for: its query may hold a token. */
  private void fail(HttpServletRequest request, HttpServletResponse response, Exception e)
      throws IOException {
    if (e instanceof IOException && response.isCommitted()) {
      LOG.debug("{} {}: the client went away", request.getMethod(), path);
      return;
    }
    LOG.error("{} {} failed: {}", request.getMethod(), path, Failures.describe(e));
    if (!response.isCommitted()) {
      response.reset();
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }
}
