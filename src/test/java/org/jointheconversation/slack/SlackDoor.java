package org.jointheconversation.slack;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jointheconversation.Eventually;
import org.jointheconversation.chat.Platform;
import org.jointheconversation.config.Config;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.ops.Metrics;
import org.jointheconversation.ops.StorageUnavailableException;

/** The real filter, the real servlet and a real Jetty on 127.0.0.1. */
final class SlackDoor implements AutoCloseable {
  /** The same servlet where somebody forgot the filter. */
  static final String UNGUARDED = "/unguarded";

  final Metrics metrics = new Metrics();

  /** Which workspaces let us in no more, and why. */
  final List<String> shutOut = new CopyOnWriteArrayList<>();

  volatile boolean shutOutFails;
  final SlackRequests requests;
  private final Server server;
  private final SlackGateway gateway;
  private final SlackAdapter adapter;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  SlackDoor(Config.Slack config, Conversation conversation, Clock clock) {
    gateway = new SlackGateway(config, new MemoryAddressBook(), Gates.open(clock));
    adapter = new SlackAdapter(conversation, gateway, this::note, metrics).start();
    server = new Server(new InetSocketAddress("127.0.0.1", 0));
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(
        new FilterHolder(
            new SlackSignatureFilter(config.signingSecret().orElseThrow(), clock, metrics)),
        "/slack/events",
        EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(adapter.servlet()), "/slack/events");
    context.addServlet(new ServletHolder(adapter.servlet()), UNGUARDED);
    server.setHandler(context);
    start();
    requests = new SlackRequests(address(), config.signingSecret().orElseThrow(), clock);
  }

  URI address() {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port + "/slack/events");
  }

  private void note(Platform platform, String team, String reason) {
    if (shutOutFails) {
      throw new StorageUnavailableException("no disk");
    }
    shutOut.add(team + " " + reason);
  }

  /**
   * Waits until Slack's answer, whose token it is, has been taken in; before, any team may be it.
   */
  void knowsItsWorkspace() {
    Eventually.holds("it knows its workspace", gateway.workspace()::isKnown);
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError("the door did not answer", failure);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new AssertionError("the door did not close", failure);
    }
    adapter.close();
    gateway.close();
  }

  private void start() {
    try {
      server.start();
    } catch (Exception failure) {
      throw new AssertionError("the door did not open", failure);
    }
  }
}
