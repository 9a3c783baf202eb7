package org.jointheconversation.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A key with our prefix that we do not know is a slip of the pen: it is named with its neighbour.
 */
final class UnknownKeys {
  private static final Set<String> KNOWN =
      Arrays.stream(Key.values()).map(Key::name).collect(Collectors.toUnmodifiableSet());

  private UnknownKeys() {}

  static void check(Settings settings) {
    new TreeSet<>(settings.names())
        .stream()
            .filter(
                name ->
                    name.startsWith("JTC_")
                        || name.startsWith("SLACK_")
                        || name.startsWith("TEAMS_"))
            .filter(name -> !KNOWN.contains(name))
            .forEach(
                name ->
                    settings.problem(name + " is not a key: did you mean " + nearest(name) + "?"));
  }

  private static String nearest(String name) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return KNOWN.stream()
        .min(
            Comparator.<String>comparingInt(known -> distance.apply(name, known))
                .thenComparing(known -> known))
        .orElseThrow();
  }
}
