package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jointheconversation.config.Config;
import org.jointheconversation.ops.Metrics;

/**
 * The door for Teams activities. Nothing of a body is used before its token, its service address,
 * its channel and its tenant were checked (T1 to T7); the SDK's own checks let too much through.
 *
 * <p>Answers 401 to a missing, malformed or bad token, 403 where a good token does not fit the
 * activity or the tenant is not allowed, 400 to a body that is no activity, 413 to one over 1 MiB.
 * With {@code TEAMS_AUTH=off}, which is for trying on one machine, the token alone is not asked
 * for. Thread-safe.
 */
public final class TeamsTokenFilter implements Filter {
  /** The request attribute under which the checked activity reaches the servlet. */
  static final String ACTIVITY = TeamsTokenFilter.class.getName() + ".activity";

  private final boolean tokenRequired;
  private final SigningKeys keys;
  private final TokenVerifier verifier;
  private final ActivityBinding binding;
  private final Metrics metrics;

  /** A door for the app and the tenants of the configuration. */
  public TeamsTokenFilter(Config.Teams config, Metrics metrics, Clock clock) {
    this.tokenRequired = config.authRequired();
    this.keys =
        new SigningKeys(new KeyDownload(config.openIdMetadataUrl(), new HttpCalls()), clock);
    this.verifier = new TokenVerifier(config.appId(), keys, clock);
    this.binding = new ActivityBinding(config.allowedTenants());
    this.metrics = metrics;
  }

  /** Fetches the keys ahead of the first activity, without waiting for them. */
  @Override
  public void init(FilterConfig ignored) {
    if (tokenRequired) {
      keys.refresh();
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      request.setAttribute(ACTIVITY, admit((HttpServletRequest) request));
    } catch (Refusal refusal) {
      metrics.refused("teams", refusal.reason());
      refuse((HttpServletResponse) response, refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  private ObjectNode admit(HttpServletRequest request) throws Refusal {
    if (!request.getMethod().equals("POST")) {
      throw new Refusal(405, "method");
    }
    if (request.getContentLengthLong() > ActivityReader.LARGEST_BODY) {
      throw Refusal.tooLarge();
    }
    Optional<TokenVerifier.Verified> token =
        tokenRequired
            ? Optional.of(verifier.verify(request.getHeader("Authorization")))
            : Optional.empty();
    ObjectNode activity = ActivityReader.read(request);
    binding.require(activity, token);
    return activity;
  }

  private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    response.setStatus(refusal.status());
    if (refusal.status() == 401) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.setContentType("application/json");
    response.getOutputStream().write(refusal.body().getBytes(StandardCharsets.UTF_8));
  }
}
