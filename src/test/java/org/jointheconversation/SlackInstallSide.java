package org.jointheconversation;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointheconversation.slack.FakeOAuth;

/** Somebody with a browser who installs the app into a workspace. */
final class SlackInstallSide {
  private final SlackSide side;

  SlackInstallSide(SlackSide side) {
    this.side = side;
  }

  /** Lets an installation be installed from Slack; it has no token of its own. */
  TestInstallation reachedBy(TestInstallation installation) {
    side.reachedBy(installation)
        .with("SLACK_CLIENT_ID", FakeOAuth.CLIENT_ID)
        .with("SLACK_CLIENT_SECRET", FakeOAuth.CLIENT_SECRET)
        .with("PUBLIC_URL", "http://127.0.0.1:3000/");
    installation.environment().remove("SLACK_BOT_TOKEN");
    return installation;
  }

  /** A browser on its way to Slack. */
  record Away(HttpResponse<String> response) {
    URI platform() {
      return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    /** The query of the address at Slack. */
    Map<String, String> asked() {
      Map<String, String> asked = new LinkedHashMap<>();
      for (String pair : platform().getQuery().split("&")) {
        asked.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", ""));
      }
      return asked;
    }

    String state() {
      return asked().get("state");
    }

    String setCookie() {
      return response.headers().firstValue("Set-Cookie").orElseThrow();
    }

    String cookie() {
      return setCookie().replaceFirst(";.*", "");
    }
  }

  Away begin(App app) {
    HttpRequest request = HttpRequest.newBuilder(Web.door(app, "/slack/install")).build();
    return new Away(side.web().send(request));
  }

  /** Comes back with names and values; an empty cookie is none. */
  HttpResponse<String> back(App app, String cookie, String... query) {
    StringBuilder path = new StringBuilder("/slack/oauth_redirect");
    for (int i = 0; i < query.length; i += 2) {
      path.append(i == 0 ? '?' : '&').append(query[i]).append('=');
      path.append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(Web.door(app, path.toString()));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return side.web().send(request.build());
  }

  /** All of it. */
  HttpResponse<String> install(App app, FakeOAuth.Grant grant) {
    Away away = begin(app);
    String code = side.slack.oauth().agree(grant);
    return back(app, away.cookie(), "code", code, "state", away.state());
  }
}
