package org.jointheconversation.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.FilterMapping;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.jointheconversation.ops.Metrics;

/** Turns a {@link Listener} into a connector, and its routes into servlets behind their guards. */
record Doors(
    Server server,
    ContextHandlerCollection contexts,
    QuietConnections quiet,
    Metrics metrics,
    HttpLimits limits) {

  private static final int HEADER_BYTES = 8 << 10;
  private static final int ACCEPT_QUEUE = 1024;

  /** The connector's routes are reached through it alone, not through the other address. */
  ServerConnector open(String name, Listener listener) {
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setName(name);
    connector.setHost(listener.host());
    connector.setPort(listener.port());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(limits.stalled().toMillis());
    connector.addBean(quiet, false);
    server.addConnector(connector);
    contexts.addHandler(context(name, listener.routes()));
    return connector;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.addCustomizer(new SecurityHeaders());
    return http;
  }

  private ServletContextHandler context(String name, List<Route> routes) {
    ServletContextHandler context = new ServletContextHandler("/", false, false);
    context.setVirtualHosts(List.of("@" + name));
    context.setErrorHandler(server.getErrorHandler());
    routes.forEach(route -> add(context, route));
    return context;
  }

  /** Filters are tied to the servlet, not to a path that it might be reached around. */
  private void add(ServletContextHandler context, Route route) {
    ServletHolder servlet = new ServletHolder(route.path(), route.servlet());
    servlet.setAsyncSupported(true);
    context.addServlet(servlet, route.mapping());
    guard(context, servlet, new OuterFilter(route.path()));
    route.guard().filter(route.path(), metrics).ifPresent(f -> guard(context, servlet, f));
  }

  private static void guard(ServletContextHandler context, ServletHolder servlet, Filter filter) {
    FilterHolder holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    FilterMapping mapping = new FilterMapping();
    mapping.setFilterName(holder.getName());
    mapping.setServletName(servlet.getName());
    mapping.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    context.getServletHandler().addFilter(holder, mapping);
  }
}
