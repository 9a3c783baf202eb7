package org.jointheconversation.ops;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Whether the program can do its work: named checks, each asked afresh every time. Thread-safe.
 *
 * <p>A check answers within a second or so, and says nothing that a stranger may not read: no
 * address, no token, no text.
 */
public final class Health {
  private final Map<String, Supplier<Optional<String>>> checks = new ConcurrentHashMap<>();
  private final Map<String, Supplier<Optional<String>>> warnings = new ConcurrentHashMap<>();

  /**
   * Adds a check.
   *
   * @param name short and lower case, such as {@code database}
   * @param failing what is wrong, in plain words; empty while all is well
   * @throws IllegalArgumentException where the name is taken
   */
  public void register(String name, Supplier<Optional<String>> failing) {
    if (checks.putIfAbsent(name, failing) != null) {
      throw new IllegalArgumentException("there is a health check named " + name + " already");
    }
  }

  /**
   * Adds something to be said on ready that does not keep the program from its work.
   *
   * @param warning in plain words; empty while there is nothing to say
   * @throws IllegalArgumentException where the name is taken
   */
  public void warn(String name, Supplier<Optional<String>> warning) {
    if (warnings.putIfAbsent(name, warning) != null) {
      throw new IllegalArgumentException("there is a warning named " + name + " already");
    }
  }

  /** What is to be said now, by the name of the warning, sorted. */
  public Map<String, String> warnings() {
    return said(warnings);
  }

  /** What is wrong now, by the name of its check, sorted; empty while all is well. */
  public Map<String, String> failing() {
    return said(checks);
  }

  private static Map<String, String> said(Map<String, Supplier<Optional<String>>> checks) {
    Map<String, String> said = new TreeMap<>();
    checks.forEach((name, check) -> ask(check).ifPresent(reason -> said.put(name, reason)));
    return said;
  }

  /** Names an exception by its class alone: its message may hold values. */
  private static Optional<String> ask(Supplier<Optional<String>> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return Optional.of("the check failed: " + e.getClass().getSimpleName());
    }
  }
}
