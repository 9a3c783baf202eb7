package org.jointheconversation.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of the environment by key, and the problems met while reading them. Not thread-safe. */
final class Settings {
  private static final URI NOWHERE = URI.create("http://127.0.0.1/api/");

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  Set<String> names() {
    return environment.keySet();
  }

  /** The value, or the default; blank counts as not set. */
  Optional<String> text(Key key) {
    return Optional.ofNullable(environment.get(key.name()))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .or(key::fallback);
  }

  String required(Key key) {
    return text(key)
        .orElseGet(
            () -> {
              problem(key, "is missing", "set it; .env.example explains it");
              return "";
            });
  }

  Secret secret(Key key) {
    return new Secret(required(key));
  }

  Set<String> list(Key key) {
    Set<String> values = new LinkedHashSet<>();
    text(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .forEach(values::add);
    return values;
  }

  boolean noneSet(Key... keys) {
    return Arrays.stream(keys).allMatch(key -> text(key).isEmpty());
  }

  /** A whole number between {@code least} and {@code most}, both included. */
  int number(Key key, int least, int most) {
    String value = required(key);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, together with the range.
    }
    problem(key, "is not a whole number from " + least + " to " + most, "correct it");
    return least;
  }

  /** A whole address; plain {@code http} only to this machine. */
  URI address(Key key) {
    String value = required(key);
    try {
      URI uri = new URI(value);
      boolean here = uri.getHost() != null && Loopback.names(uri.getHost());
      if ("https".equals(uri.getScheme()) && uri.getHost() != null
          || "http".equals(uri.getScheme()) && here) {
        return uri;
      }
    } catch (URISyntaxException notAnAddress) {
      // Said below.
    }
    problem(key, "is not an https address", "plain http is accepted for loopback addresses alone");
    return NOWHERE;
  }

  void problem(Key key, String what, String mend) {
    problem(key + " " + what + ": " + mend);
  }

  void problem(String sentence) {
    problems.add(sentence);
  }

  void throwProblems() {
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }
}
