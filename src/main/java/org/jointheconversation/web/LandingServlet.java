package org.jointheconversation.web;

import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /}: says what this is and where to look next. */
public final class LandingServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final byte[] page;

  /**
   * The page never changes, so it is rendered once.
   *
   * @param sandbox whether {@code /sandbox} is there, as in {@code demo}
   */
  public LandingServlet(boolean sandbox) {
    StringOutput output = new StringOutput();
    Templates.engine().render("landing.jte", sandbox, output);
    this.page = output.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html; charset=utf-8");
    response.getOutputStream().write(page);
  }
}
