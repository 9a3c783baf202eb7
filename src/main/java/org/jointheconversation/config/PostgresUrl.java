package org.jointheconversation.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a PostgreSQL database, as far as its rules go.
 *
 * @param servers each host with its port, all names of this machine as one
 */
record PostgresUrl(Set<String> servers) {
  static final String PREFIX = "jdbc:postgresql:";

  private static final Pattern FORM = Pattern.compile(PREFIX + "//([^/?@]+)/([^/?@]+)(\\?[^?]*)?");
  private static final Pattern SERVER = Pattern.compile("(\\[[^\\]]+]|[^:,\\[\\]]+)(?::(\\d+))?");
  private static final String USUAL_PORT = "5432";

  /** A password as a parameter, or where other programs expect one, before the host. */
  private static final Pattern PASSWORD =
      Pattern.compile("(?i)([?&][^=&]*password=)[^&]*|(//)[^/?]*@");

  /** Takes an address apart; empty where it is none. */
  static Optional<PostgresUrl> parse(String url) {
    Matcher form = FORM.matcher(url);
    if (!form.matches()) {
      return Optional.empty();
    }
    String[] hosts = form.group(1).split(",");
    return Arrays.stream(hosts).allMatch(host -> SERVER.matcher(host).matches())
        ? Optional.of(
            new PostgresUrl(
                Arrays.stream(hosts).map(PostgresUrl::server).collect(Collectors.toSet())))
        : Optional.empty();
  }

  private static String server(String written) {
    Matcher parts = SERVER.matcher(written);
    parts.matches();
    String host = parts.group(1).toLowerCase(Locale.ROOT);
    String port = parts.group(2) == null ? USUAL_PORT : parts.group(2);
    return (Loopback.names(host) ? "localhost" : host) + ":" + port;
  }

  boolean sharesServerWith(PostgresUrl other) {
    return servers.stream().anyMatch(other.servers()::contains);
  }

  /** Any address as it may be shown: without its password. */
  static String shown(String url) {
    return PASSWORD.matcher(url).replaceAll(found -> (found.group(1) == null ? "//***@" : "$1***"));
  }
}
