package org.jointheconversation.web;

import java.util.List;
import org.jointheconversation.chat.Installing;
import org.jointheconversation.ops.Health;
import org.jointheconversation.ops.Metrics;

/** The routes that every start of the program has, whatever platforms are configured. */
public final class Routes {
  private static final Guard PROBES =
      new Guard.Public("load balancers ask for it, and it names no more than failing checks");
  private static final Guard PAGE = new Guard.Public("says what this program is, to anyone");
  private static final Guard NOTICE =
      new Guard.Public("whoever is offered the app reads this first, and it is the same for all");
  private static final Guard INSTALL =
      new Guard.Public("only leads a browser to Slack, which asks who may install");
  private static final Guard INSTALLED =
      new Guard.Public("takes back only a browser that we sent off, and each once");
  private static final Guard MANAGEMENT =
      new Guard.Public("the management address is for the machines that watch this one");

  private Routes() {}

  /**
   * For the address that Slack, Teams and people use.
   *
   * @param sandbox whether the first page leads to {@code /sandbox}
   */
  public static List<Route> main(Health health, Metrics metrics, boolean sandbox) {
    return List.of(
        new Route("/", PAGE, new LandingServlet(sandbox)),
        new Route("/assets/*", PAGE, new AssetServlet()),
        new Route("/health/*", PROBES, new HealthServlet(health)),
        new Route("/metrics", new Guard.LoopbackOnly(), new MetricsServlet(metrics)));
  }

  /**
   * What the manifests of both apps lead to.
   *
   * @param minGroup the smallest group of which anything is shown
   * @param retentionDays how long words are kept where a consultation says nothing else
   */
  public static List<Route> notices(int minGroup, int retentionDays) {
    return List.of(
        new Route("/privacy", NOTICE, NoticeServlet.privacy(minGroup, retentionDays)),
        new Route("/terms", NOTICE, NoticeServlet.terms()));
  }

  /** For whoever installs the app into a Slack workspace. */
  public static List<Route> installing(Installing installing, Metrics metrics) {
    return List.of(
        new Route(Installing.BEGIN, INSTALL, new InstallServlet(installing)),
        new Route(Installing.END, INSTALLED, new InstalledServlet(installing, metrics)));
  }

  /** For the management address, which is open to callers beyond loopback. */
  public static List<Route> management(Health health, Metrics metrics) {
    return List.of(
        new Route("/health/*", MANAGEMENT, new HealthServlet(health)),
        new Route("/metrics", MANAGEMENT, new MetricsServlet(metrics)));
  }
}
