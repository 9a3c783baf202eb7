package org.jointheconversation.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jointheconversation.config.ConfigException;
import org.jointheconversation.config.Loopback;

/**
 * Reads what a person typed into {@link AppDetails}, and collects everything that is wrong with it,
 * each problem with its mend. Not thread-safe; made for one command.
 */
public final class AppDetailsReader {
  /** Teams' limit (T25); Slack would take 35. */
  private static final int LONGEST_NAME = 30;

  private static final int LONGEST_PUBLISHER = 32;
  private static final Pattern ID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern VERSION =
      Pattern.compile("(0|[1-9]\\d{0,8})(\\.(0|[1-9]\\d{0,8})){2}");
  private static final URI NOWHERE = URI.create("https://127.0.0.1");

  private final List<String> problems = new ArrayList<>();

  /**
   * What a person typed; a null counts as not typed.
   *
   * @param controller the organisation that stands behind the app
   */
  public record Typed(
      String publicUrl,
      String name,
      String controller,
      String website,
      String privacy,
      String terms,
      String version) {}

  /** The details, which count only where {@link #throwProblems} throws nothing. */
  public AppDetails read(Typed typed) {
    URI address = publicUrl(typed.publicUrl());
    return new AppDetails(address, name(typed.name()), publisher(typed, address), version(typed));
  }

  /** The app id of a bot registration, in small letters; empty where none was typed. */
  public Optional<String> appId(String typed) {
    Optional<String> id = text(typed);
    if (id.isPresent() && !ID.matcher(id.get()).matches()) {
      problems.add(
          "--teams-app-id is not an app id: copy the Application (client) ID of the bot's"
              + " registration, 32 digits and letters with four dashes");
    }
    return id.map(found -> found.toLowerCase(Locale.ROOT));
  }

  /**
   * Ends the reading.
   *
   * @throws ConfigException with every problem
   */
  public void throwProblems() {
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }

  private URI publicUrl(String typed) {
    if (text(typed).isEmpty()) {
      problems.add("--public-url is missing: name the address at which Slack and Teams reach you");
      return NOWHERE;
    }
    URI uri = address("--public-url", typed);
    if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
      problems.add(
          "--public-url has more than an address: leave out what follows ? or #, and names");
    }
    return URI.create(uri.toString().replaceFirst("/+$", ""));
  }

  private String name(String typed) {
    String name = text(typed).orElse(AppDetails.NAME);
    requireShort("--name", name, LONGEST_NAME);
    if (name.matches("(?i).*\\b(teams|microsoft|slack)\\b.*")) {
      problems.add("--name has the name of a product that is not yours: choose another (T25)");
    }
    return name;
  }

  private AppDetails.Publisher publisher(Typed typed, URI address) {
    String name = text(typed.controller()).orElseGet(() -> host(address));
    requireShort("--controller", name, LONGEST_PUBLISHER);
    return new AppDetails.Publisher(
        name,
        page("--website-url", typed.website(), address, "/"),
        page("--privacy-url", typed.privacy(), address, "/privacy"),
        page("--terms-url", typed.terms(), address, "/terms"));
  }

  /** As much of the end of the host as fits. */
  private static String host(URI address) {
    String host = address.getHost();
    while (host.length() > LONGEST_PUBLISHER && host.indexOf('.') >= 0) {
      host = host.substring(host.indexOf('.') + 1);
    }
    return host;
  }

  /** The page that was named, or our own. */
  private URI page(String option, String typed, URI address, String own) {
    return text(typed).map(url -> address(option, url)).orElse(URI.create(address + own));
  }

  private String version(Typed typed) {
    String version = text(typed.version()).orElse(AppDetails.VERSION);
    if (!VERSION.matcher(version).matches()) {
      problems.add("--app-version is not a version: write three numbers, such as 1.0.1");
    }
    return version;
  }

  /** A whole address; plain http only to this machine. */
  private URI address(String option, String typed) {
    try {
      URI uri = new URI(typed.strip());
      boolean here = uri.getHost() != null && Loopback.names(uri.getHost());
      if (uri.getHost() != null && ("https".equals(uri.getScheme()) || plain(uri) && here)) {
        return uri;
      }
    } catch (URISyntaxException notAnAddress) {
      // Said below.
    }
    problems.add(
        option
            + " is not an https address: write it whole, such as https://chat.example.nhs.uk;"
            + " plain http is accepted for loopback addresses alone");
    return NOWHERE;
  }

  private static boolean plain(URI uri) {
    return "http".equals(uri.getScheme());
  }

  private void requireShort(String option, String text, int most) {
    if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          option + " is too long or has line breaks: write at most " + most + " characters");
    }
  }

  private static Optional<String> text(String typed) {
    return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
  }
}
