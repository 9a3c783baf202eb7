package org.jointheconversation.teams;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jointheconversation.config.Config;
import org.jointheconversation.conversation.Conversation;
import org.jointheconversation.delivery.Gates;
import org.jointheconversation.ops.Metrics;

/** The filter and the servlet behind a real HTTP server on loopback. */
final class TeamsDoor implements AutoCloseable {
  final Metrics metrics = new Metrics();
  final MemoryAddressBook addresses = new MemoryAddressBook();
  final TeamsGateway gateway;
  private final TeamsAdapter adapter;
  private final Server server = new Server();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  TeamsDoor(Config.Teams config, Conversation conversation, Clock clock) throws Exception {
    gateway = new TeamsGateway(config, addresses, Gates.open(clock), clock);
    adapter = new TeamsAdapter(conversation, addresses, gateway, metrics);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addFilter(
        new FilterHolder(new TeamsTokenFilter(config, metrics, clock)),
        "/api/messages",
        EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(adapter.servlet()), "/api/messages");
    server.setHandler(context);
    server.start();
    address = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/messages");
  }

  URI address() {
    return address;
  }

  HttpResponse<String> post(String bearer, JsonNode activity) throws Exception {
    return post(bearer, HttpRequest.BodyPublishers.ofString(Json.write(activity)));
  }

  HttpResponse<String> post(String bearer, HttpRequest.BodyPublisher body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).POST(body);
    if (bearer != null) {
      request.header("Authorization", bearer);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.body().startsWith("{")) {
      CardSchema.checkAllIn(Json.read(answer.body().getBytes(StandardCharsets.UTF_8)));
    }
    return answer;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    adapter.close();
  }
}
