package org.jointheconversation.web;

import jakarta.servlet.Filter;
import java.util.Objects;
import java.util.Optional;
import org.jointheconversation.ops.Metrics;

/** Who stands at a route and decides who comes in. Every {@link Route} names one. */
public sealed interface Guard {

  /**
   * What checks the callers; empty only where everybody may come in.
   *
   * @param path the route's, by which the metrics know it
   */
  Optional<Filter> filter(String path, Metrics metrics);

  /** The platform's signature or token is checked on the raw bytes. */
  record PlatformSigned(Filter filter) implements Guard {
    public PlatformSigned {
      Objects.requireNonNull(filter, "filter");
    }

    @Override
    public Optional<Filter> filter(String path, Metrics metrics) {
      return Optional.of(filter);
    }
  }

  /** Only programs and browsers on this machine; no page of another site in that browser. */
  record LoopbackOnly() implements Guard {
    @Override
    public Optional<Filter> filter(String path, Metrics metrics) {
      return Optional.of(new LoopbackFilter(path, metrics));
    }
  }

  /**
   * Anybody.
   *
   * @param reason why that does no harm
   */
  record Public(String reason) implements Guard {
    public Public {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a public route says why it may be public");
      }
    }

    @Override
    public Optional<Filter> filter(String path, Metrics metrics) {
      return Optional.empty();
    }
  }
}
