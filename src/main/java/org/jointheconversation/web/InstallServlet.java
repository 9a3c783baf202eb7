package org.jointheconversation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointheconversation.chat.Installing;

/**
 * {@code /slack/install}: sends a browser to Slack, with a cookie that it must show when it comes
 * back. Thread-safe.
 */
public final class InstallServlet extends HttpServlet {
  static final String COOKIE = "jtc-slack-install";
  private static final long serialVersionUID = 1L;

  private final transient Installing installing;

  public InstallServlet(Installing installing) {
    this.installing = installing;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Installing.Begun begun = installing.begin();
    response.addCookie(cookie(begun.browser(), begun.seconds(), begun.secure()));
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", begun.platform().toString());
  }

  /** Lax: it must come along when Slack leads back, which is a link from another site. */
  static Cookie cookie(String value, int seconds, boolean secure) {
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setPath("/slack");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
