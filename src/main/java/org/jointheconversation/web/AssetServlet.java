package org.jointheconversation.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** {@code /assets/…}: the few files that pages need, and no others, from memory. */
public final class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private record Asset(String type, byte[] bytes) {}

  private final transient Map<String, Asset> assets =
      Map.of(
          "/site.css", new Asset("text/css; charset=utf-8", read("/web/site.css")),
          "/icon.svg", new Asset("image/svg+xml", read("/web/icon.svg")));

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asset asset = assets.get(String.valueOf(request.getPathInfo()));
    if (asset == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(asset.type());
    response.setHeader("Cache-Control", "max-age=300");
    response.getOutputStream().write(asset.bytes());
  }

  private static byte[] read(String resource) {
    try (InputStream in = AssetServlet.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
