package org.jointheconversation.web;

import jakarta.servlet.http.HttpServlet;
import java.util.Objects;

/**
 * An address, who may use it, and what answers there.
 *
 * @param path {@code /} is the first page and nothing below it; a path that ends in {@code /*}
 *     stands for itself and everything below
 * @param guard there is no route without one
 */
public record Route(String path, Guard guard, HttpServlet servlet) {
  public Route {
    Objects.requireNonNull(guard, "guard");
    Objects.requireNonNull(servlet, "servlet");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with a slash: " + path);
    }
  }

  /** The path as the Servlet specification writes it, where {@code /} would catch everything. */
  String mapping() {
    return path.equals("/") ? "" : path;
  }
}
