package org.jointheconversation.web;

import java.util.List;

/**
 * An address to listen on and what is served there.
 *
 * @param host such as {@code 127.0.0.1}
 * @param port 0 takes a free one
 */
public record Listener(String host, int port, List<Route> routes) {
  public Listener {
    routes = List.copyOf(routes);
  }
}
