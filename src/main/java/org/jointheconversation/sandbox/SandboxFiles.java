package org.jointheconversation.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page and its parts, from memory. Immutable. */
final class SandboxFiles {
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private record Page(String type, byte[] bytes) {}

  private final Map<String, Page> pages =
      Map.of(
          "/", page("text/html; charset=utf-8", "index.html"),
          "/sandbox.css", page("text/css; charset=utf-8", "sandbox.css"),
          "/app.js", page(SCRIPT, "app.js"),
          "/dialog.js", page(SCRIPT, "dialog.js"),
          "/messages.js", page(SCRIPT, "messages.js"),
          "/rooms.js", page(SCRIPT, "rooms.js"),
          "/server.js", page(SCRIPT, "server.js"),
          "/elements.js", page(SCRIPT, "elements.js"),
          "/icon.svg", page("image/svg+xml", "icon.svg"));

  void serve(String path, HttpServletResponse response) throws IOException {
    Page page = pages.get(path);
    if (page == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(page.type());
    response.getOutputStream().write(page.bytes());
  }

  private static Page page(String type, String name) {
    try (InputStream in = SandboxFiles.class.getResourceAsStream("/sandbox/" + name)) {
      return new Page(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
