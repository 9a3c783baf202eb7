package org.jointheconversation.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the {@code SLACK_} keys come to. */
final class SlackSettings {
  /** Where Slack sends a browser back to after it was asked to install us. */
  private static final String REDIRECT = "/slack/oauth_redirect";

  /** How Slack names a workspace, and an organisation of Enterprise Grid. */
  private static final Pattern WORKSPACE = Pattern.compile("[TE][A-Z0-9]{1,59}");

  private SlackSettings() {}

  /** Empty where none of them is set. */
  static Optional<Config.Slack> read(Settings settings) {
    if (settings.noneSet(
        Key.SLACK_BOT_TOKEN,
        Key.SLACK_SIGNING_SECRET,
        Key.SLACK_APP_TOKEN,
        Key.SLACK_CLIENT_ID,
        Key.SLACK_CLIENT_SECRET)) {
      return Optional.empty();
    }
    Optional<Config.OAuth> oauth = oauth(settings);
    Optional<Secret> appToken = appToken(settings);
    return Optional.of(
        new Config.Slack(
            needed(settings, Key.SLACK_BOT_TOKEN, oauth.isPresent()),
            needed(settings, Key.SLACK_SIGNING_SECRET, appToken.isPresent()),
            oauth,
            appToken,
            api(settings)));
  }

  /** A secret that may be left out where something else takes its place. */
  private static Optional<Secret> needed(Settings settings, Key key, boolean replaced) {
    return replaced
        ? settings.text(key).map(Secret::new)
        : Optional.of(settings.secret(key)).filter(secret -> !secret.value().isEmpty());
  }

  private static URI api(Settings settings) {
    URI api = settings.address(Key.SLACK_API_URL);
    if (!api.getPath().endsWith("/api/")) {
      settings.problem(
          Key.SLACK_API_URL, "must end in /api/", "for example https://slack.com/api/");
    }
    return api;
  }

  /** Slack accepts no other address to lead back to than the one its app names. */
  private static Optional<Config.OAuth> oauth(Settings settings) {
    if (settings.noneSet(Key.SLACK_CLIENT_ID, Key.SLACK_CLIENT_SECRET)) {
      if (settings.text(Key.SLACK_ALLOWED_WORKSPACES).isPresent()) {
        settings.problem(
            Key.SLACK_ALLOWED_WORKSPACES,
            "has no effect",
            "set SLACK_CLIENT_ID too, or leave it out: SLACK_BOT_TOKEN opens one workspace anyway");
      }
      return Optional.empty();
    }
    String id = settings.required(Key.SLACK_CLIENT_ID);
    Secret secret = settings.secret(Key.SLACK_CLIENT_SECRET);
    if (settings.text(Key.PUBLIC_URL).isEmpty()) {
      settings.problem(
          Key.PUBLIC_URL,
          "is missing",
          "set it where SLACK_CLIENT_ID is: Slack leads back to PUBLIC_URL" + REDIRECT);
      return Optional.of(
          new Config.OAuth(id, secret, URI.create("http://127.0.0.1" + REDIRECT), Set.of()));
    }
    String base = settings.address(Key.PUBLIC_URL).toString().replaceFirst("/+$", "");
    return Optional.of(
        new Config.OAuth(id, secret, URI.create(base + REDIRECT), allowed(settings)));
  }

  /** An id that is mistyped would shut its workspace out, so it is said at once. */
  private static Set<String> allowed(Settings settings) {
    Set<String> allowed = settings.list(Key.SLACK_ALLOWED_WORKSPACES);
    if (!allowed.stream().allMatch(id -> WORKSPACE.matcher(id).matches())) {
      settings.problem(
          Key.SLACK_ALLOWED_WORKSPACES,
          "holds something that is no id of a workspace or an organisation",
          "write ids that begin with T or E, separated by commas");
    }
    return allowed;
  }

  private static Optional<Secret> appToken(Settings settings) {
    Optional<Secret> token = settings.text(Key.SLACK_APP_TOKEN).map(Secret::new);
    if (token.filter(found -> !found.value().startsWith("xapp-")).isPresent()) {
      settings.problem(
          Key.SLACK_APP_TOKEN,
          "is no app-level token",
          "it begins with xapp-; make one with the scope connections:write under Basic"
              + " Information, App-Level Tokens");
    }
    return token;
  }
}
