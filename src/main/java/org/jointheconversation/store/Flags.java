package org.jointheconversation.store;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointheconversation.safety.Concern;

/** How the columns {@code safety} and {@code concerns} of a reply are written. */
final class Flags {
  private Flags() {}

  /** The state of a reply whose words were just looked at. */
  static String state(Set<Concern> concerns) {
    return concerns.isEmpty() ? "NONE" : "WAITING";
  }

  static String written(Set<Concern> concerns) {
    return concerns.stream().sorted().map(Concern::wire).collect(Collectors.joining(" "));
  }

  static Set<Concern> read(String written) {
    return Arrays.stream(written.split(" "))
        .filter(wire -> !wire.isEmpty())
        .map(Concern::parse)
        .collect(Collectors.toUnmodifiableSet());
  }
}
