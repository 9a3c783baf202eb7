package org.jointheconversation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jointheconversation.ops.Metrics;

/**
 * Lets callers on this machine in, and nobody who speaks through one of them:
 *
 * <ul>
 *   <li>a reverse proxy on this machine adds a forwarding header to what it passes on;
 *   <li>a page of another site whose name was made to point here (DNS rebinding) is known by the
 *       {@code Host} it asks for;
 *   <li>a page of another site that sends a form here is known by its {@code Origin}.
 * </ul>
 */
final class LoopbackFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]+]?");

  private final String path;
  private final transient Metrics metrics;

  LoopbackFilter(String path, Metrics metrics) {
    this.path = path;
    this.metrics = metrics;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (fromThisMachine(request) && sameOrigin(request)) {
      chain.doFilter(request, response);
      return;
    }
    metrics.refused(path, "not-loopback");
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static boolean fromThisMachine(HttpServletRequest request) throws UnknownHostException {
    return isLoopback(request.getRemoteAddr())
        && FORWARDED.stream().noneMatch(name -> request.getHeader(name) != null)
        && isLoopback(request.getServerName());
  }

  /** A written address is parsed; a name other than {@code localhost} is never looked up. */
  private static boolean isLoopback(String host) throws UnknownHostException {
    return host.equalsIgnoreCase("localhost")
        || (ADDRESS.matcher(host).matches() && InetAddress.getByName(host).isLoopbackAddress());
  }

  /** Browsers name the origin with every POST; a program such as curl names none. */
  private static boolean sameOrigin(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return !request.getMethod().equals("POST")
        || origin == null
        || origin.equals("http://" + request.getHeader("Host"));
  }
}
