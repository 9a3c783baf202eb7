package org.jointheconversation.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Slack app's manifest for an address, with the comments of {@code manifests/slack.yaml}: who
 * reviews the app reads why it asks for what. Stateless.
 */
public final class SlackManifest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern HEADER = Pattern.compile("\\A(#.*\n)+");
  private static final Pattern REDIRECTS = Pattern.compile("(?m)^  redirect_urls:\n(    .*\n)+");
  private static final Pattern REQUEST_URL = Pattern.compile("(?m)^ +(request_url|url): .*\n");

  private SlackManifest() {}

  /** How the app reaches its workspaces; docs/decisions/0015 says what differs and why. */
  public enum Kind {
    /** Its token is copied into the settings. */
    ONE_WORKSPACE,
    /** Each workspace installs it, and its tokens are renewed. */
    MANY_WORKSPACES,
    /** One workspace, and no address that Slack could call. */
    SOCKET_MODE;

    /** As it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The YAML. */
  public static String of(AppDetails details, Kind kind) {
    String template = new String(Templates.read("slack.yaml"), StandardCharsets.UTF_8);
    String named =
        HEADER
            .matcher(template)
            .replaceFirst(Matcher.quoteReplacement(header(details, kind)))
            .replace(" name: " + AppDetails.NAME + "\n", " name: " + quoted(details) + "\n")
            .replace(
                "display_name: " + AppDetails.NAME + "\n",
                "display_name: " + quoted(details) + "\n");
    return of(kind, named).replace(Templates.ADDRESS, details.address().toString());
  }

  private static String of(Kind kind, String yaml) {
    return switch (kind) {
      case ONE_WORKSPACE -> yaml;
      case MANY_WORKSPACES -> on("token_rotation_enabled", yaml);
      case SOCKET_MODE -> withoutAddresses(on("socket_mode_enabled", yaml));
    };
  }

  private static String on(String setting, String yaml) {
    return yaml.replace(setting + ": false\n", setting + ": true\n");
  }

  private static String withoutAddresses(String yaml) {
    String without = REDIRECTS.matcher(yaml).replaceFirst("");
    return REQUEST_URL.matcher(without).replaceAll("");
  }

  private static String header(AppDetails details, Kind kind) {
    return "# The Slack app for "
        + details.address()
        + ", written by ./jtc manifest --slack "
        + kind
        + ".\n# Paste it under Create New App, From a manifest, at https://api.slack.com/apps.\n";
  }

  /** JSON's strings are YAML's too, whatever is in them. */
  private static String quoted(AppDetails details) {
    try {
      return JSON.writeValueAsString(details.name());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
